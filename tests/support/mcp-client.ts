/** The official client of the Model Context Protocol, connected to an endpoint. */
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { FetchLike } from "@modelcontextprotocol/sdk/shared/transport.js";

type ToolResult = {
  isError?: boolean;
  content: { type: string; text: string }[];
  // Tests read what they expect to be there.
  // oxlint-disable-next-line typescript/no-explicit-any
  structuredContent: any;
};

export async function connectMcp(address: string, fetch?: FetchLike) {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StreamableHTTPClientTransport(new URL(address), fetch ? { fetch } : {});
  await client.connect(transport);
  return {
    client,
    async call(name: string, given: Record<string, unknown> = {}): Promise<ToolResult> {
      // The client's type also allows results of earlier versions of the protocol.
      // oxlint-disable-next-line typescript/no-explicit-any
      const result: any = await client.callTool({ name, arguments: given });
      return result;
    },
  };
}
