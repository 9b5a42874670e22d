/** Makes a server listen, or ends the process with the reason why it cannot. */
import type { Server } from "node:http";

/** The names are those of the variables by which the operator chooses another port or address. */
type ListenAddress = { port: number; host: string | undefined; portName: string; hostName: string };

function listenFailure({ code, message }: NodeJS.ErrnoException, address: ListenAddress): string {
  const { port, host, portName, hostName } = address;
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program: end that one, or choose another port with ${portName}.`;
  if (code === "EACCES")
    return `Port ${port} may not be used by this account: choose another port with ${portName}.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `This machine has no address ${host}: choose another with ${hostName}.`;
  return `The server cannot listen on port ${port}: ${message}`;
}

/** Ends the process with 1 and the reason where that is not possible. */
export function listen(server: Server, address: ListenAddress): void {
  server.once("error", (error) => {
    console.error(`✗ ${listenFailure(error, address)}`);
    process.exit(1);
  });
  server.listen(address.port, address.host);
}
