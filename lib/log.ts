/** Where the server writes what went wrong: one JSON line an event, on standard output. */
import pino from "pino";
import { env } from "@/lib/env";

export const log = pino({ level: env.LOG_LEVEL, base: null });
