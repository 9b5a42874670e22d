/** Parses and writes the parameters of a timeline address (`?kind=meeting&side=KR&issue=…`). */
import { z } from "zod";
import { entryKinds } from "@/lib/domain/timeline/entries";
import { type TimelineFilter, timelineSides } from "@/lib/domain/timeline/timeline";
import { type AddressParameters, parseValue, maxValueCharacters, valueOf } from "./address-parameters";
import { type TimelineParameter, timelineParameters } from "./filter-parameters";

export type TimelineProblem = { parameter: TimelineParameter; value: string };

/**
 * `issueIds` are the existing issues. An invalid value is listed in `problems` and left out of the choice;
 * nothing is thrown. An empty value, which a form sends for a blank field, is no choice.
 */
export function parseTimelineChoice(
  parameters: AddressParameters,
  issueIds: readonly string[],
): { choice: TimelineFilter; problems: TimelineProblem[] } {
  const problems: TimelineProblem[] = [];
  function read<Output>(name: TimelineParameter, schema: z.ZodType<Output>): Output | null {
    return parseValue(valueOf(parameters, name), schema, (value) =>
      problems.push({ parameter: name, value: value.slice(0, maxValueCharacters) }),
    );
  }
  const collectIds = new Set(issueIds);
  const choice: TimelineFilter = {
    kind: read("kind", z.enum(entryKinds)),
    side: read("side", z.enum(timelineSides)),
    issue: read(
      "issue",
      z.string().refine((id) => collectIds.has(id)),
    ),
  };
  return { choice, problems };
}

/** The query string of a choice with its question mark, or the empty string for the whole timeline. */
export function timelineQuery(choice: TimelineFilter): string {
  const parameters = new URLSearchParams();
  for (const name of timelineParameters) {
    const value = choice[name];
    if (value !== null) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
