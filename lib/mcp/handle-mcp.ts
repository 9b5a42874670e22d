/** Answers requests of the Model Context Protocol: streamable HTTP without sessions, one message a request. */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { readRequestBody } from "@modelcontextprotocol/sdk/server/requestBody.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js";
import type { ApiSite } from "@/lib/api/handle-request";
import { problemOf } from "@/lib/export/api/problem";
import { maxMcpBytes } from "@/lib/http/body-limit";
import { messagesOf } from "@/lib/messages/catalogue";
import { isRefusal } from "@/lib/schemas/api-refusal";
import { toolNames } from "@/lib/schemas/api/tool-names";
import { callTool, describedTools, isToolName } from "./tools";

/** Says in words what is wrong, each argument with its allowed values, so that a model can correct it. */
function refusedResult(
  refusal: Parameters<typeof problemOf>[0],
  { siteUrl }: Pick<ApiSite, "siteUrl">,
): CallToolResult {
  const problem = problemOf(refusal, "en", siteUrl);
  const text = [problem.detail, ...(problem.errors ?? []).map(({ detail }) => detail)].join("\n");
  return { isError: true, content: [{ type: "text", text }], structuredContent: { ...problem } };
}

function serverOf(site: ApiSite): McpServer {
  const { site: siteWords, api } = messagesOf("en");
  const server = new McpServer(
    { name: "korea-us-tariff-talks", title: siteWords.name, version: "1.0.0", websiteUrl: site.siteUrl },
    { capabilities: { tools: {} }, instructions: api.mcp.instructions },
  );
  // Arguments are checked by the API's own rules, so its requests are handled here.
  server.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: describedTools(site) }));
  server.server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const { name, arguments: given = {} } = params;
    if (!isToolName(name))
      throw new McpError(
        ErrorCode.InvalidParams,
        `There is no tool ${JSON.stringify(name.slice(0, 60))}. Allowed: ${toolNames.join(", ")}.`,
      );
    const result = await callTool(name, given, site);
    if (isRefusal(result)) return refusedResult(result, site);
    return { content: [{ type: "text", text: JSON.stringify(result) }], structuredContent: result };
  });
  return server;
}

function refusedRequest(status: number, code: number, message: string): Response {
  return Response.json({ jsonrpc: "2.0", error: { code, message }, id: null }, { status });
}

/**
 * Answers a POST with JSON. A batch is refused, so that the limit of requests counts messages. Method, host
 * and origin were checked by lib/http.
 */
export async function handleMcp(request: Request, site: ApiSite): Promise<Response> {
  const body = await readRequestBody(request, maxMcpBytes);
  if (body.tooLarge)
    return refusedRequest(413, ErrorCode.InvalidRequest, `Send at most ${maxMcpBytes} bytes.`);
  let message: unknown;
  try {
    message = JSON.parse(body.text);
  } catch {
    return refusedRequest(400, ErrorCode.ParseError, "The body must be JSON.");
  }
  if (Array.isArray(message))
    return refusedRequest(400, ErrorCode.InvalidRequest, "Send one message in a request, not a batch.");
  // Without sessions, each request has a transport of its own.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = serverOf(site);
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
}
