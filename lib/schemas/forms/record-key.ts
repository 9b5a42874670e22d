/** Validates the record key passed to a server action. */
import { z } from "zod";
import { recordTypes } from "@/lib/domain/record/record";
import { id } from "@/lib/schemas/record/values";

export const recordKeySchema = z.object({ type: z.enum(recordTypes), id });
