/** Does what an action was called with name a record? */
import { z } from "zod";
import { recordTypes } from "@/lib/domain/record/record";
import { id } from "@/lib/schemas/record/values";

export const deskKey = z.object({ type: z.enum(recordTypes), id });
