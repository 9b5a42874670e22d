/** Does what an action was called with name a record? */
import { z } from "zod";
import { recordTypes } from "../domain/record";
import { id } from "./words";

export const deskKey = z.object({ type: z.enum(recordTypes), id });
export const versionNumber = z.int().min(1);
export const expectedText = z.object({ version: z.int().min(0), save: z.int().min(0) });
