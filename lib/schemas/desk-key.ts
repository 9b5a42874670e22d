/** Does what an action was called with name a record? */
import { z } from "zod";
import { recordTypes } from "../domain/record";
import { id } from "./words";

export const deskKey = z.object({ type: z.enum(recordTypes), id });
