/** Reads the text in which metrics are exposed (Prometheus exposition format 0.0.4), and refuses what it forbids. */

export type Sample = { name: string; labels: Record<string, string>; value: number };

const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const label = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/;
const suffixes: Record<string, RegExp> = { histogram: /_(?:bucket|sum|count)$/, summary: /_(?:sum|count)$/ };

function parseLabels(text: string, line: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== ""; ) {
    const [whole, key, value] = label.exec(rest) ?? [];
    if (whole === undefined || key === undefined || value === undefined) throw new Error(`Labels of ${line}`);
    labels[key] = value;
    rest = rest.slice(whole.length);
  }
  return labels;
}

/** @throws where a line is malformed, or a sample has no type, a type twice, or a value that is no number. */
export function parseExposition(text: string): Sample[] {
  if (!text.endsWith("\n")) throw new Error("The last line has no end.");
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  for (const line of text.split("\n")) {
    const [, metric, type] = /^# TYPE (\S+) (counter|gauge|histogram|summary|untyped)$/.exec(line) ?? [];
    if (metric !== undefined && type !== undefined) {
      if (types.has(metric)) throw new Error(`The type of ${metric} stands twice.`);
      types.set(metric, type);
    }
    if (line === "" || line.startsWith("#")) continue;
    const sample = name.exec(line)?.[0] ?? "";
    const [, labels = "", value = ""] = /^(?:\{(.*)\})? (\S+)$/.exec(line.slice(sample.length)) ?? [];
    const number = value === "+Inf" ? Infinity : value === "Nan" ? NaN : Number(value);
    const owner = [...types].find(
      ([metric, type]) => metric === sample || metric === sample.replace(suffixes[type] ?? /$^/, ""),
    );
    if (value === "" || (Number.isNaN(number) && !/^nan$/i.test(value)) || !owner)
      throw new Error(`Not a sample of a known type: ${line}`);
    samples.push({ name: sample, labels: parseLabels(labels, line), value: number });
  }
  return samples;
}

/** The value of the only sample of that name with these labels among its own; null where there is none. */
export function valueOf(
  samples: Sample[],
  wanted: string,
  labels: Record<string, string> = {},
): number | null {
  const found = samples.filter(
    (sample) =>
      sample.name === wanted && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  );
  if (found.length > 1) throw new Error(`${found.length} samples of ${wanted} ${JSON.stringify(labels)}`);
  return found[0]?.value ?? null;
}
