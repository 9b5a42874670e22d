/** A browser without script, for tests and measurements: reads the desk's forms and sends them as a person would. */

export type DeskForm = {
  /** Every control with what it holds, in the order of the page; of boxes only those that are ticked. */
  fields: [name: string, value: string][];
  /** The buttons that send the form, those without a name too. */
  buttons: { name: string; value: string }[];
  /** What stands between its tags. */
  html: string;
};

export type DeskAnswer = {
  status: number;
  /** Where the answer leads, without the origin; null where it is a page. */
  location: string | null;
  text: string;
  /** The address that was asked, without the origin. */
  address: string;
};

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** The text that stands in HTML as React writes it. */
export const unescaped = (html: string) => html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => entities[name] ?? whole);

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/\s([\w:$-]+)="([^"]*)"/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

const control = /<input\b[^>]*>|<textarea\b([^>]*)>([^<]*)<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>|<button\b[^>]*>/g;

/** The forms of a page, as the framework wrote them: every attribute in double quotes. */
export function formsOf(html: string): DeskForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner = ""]) => {
    const form: DeskForm = { fields: [], buttons: [], html: inner };
    for (const [tag, , typed = ""] of inner.matchAll(control)) {
      const attributes = attributesOf(tag);
      const [name, type] = [attributes.get("name"), attributes.get("type")];
      if (attributes.has("disabled")) continue;
      if (tag.startsWith("<button")) {
        if (type !== "button") form.buttons.push({ name: name ?? "", value: attributes.get("value") ?? "" });
      } else if (name === undefined) continue;
      else if (tag.startsWith("<textarea")) form.fields.push([name, unescaped(typed).replace(/^\n/, "")]);
      else if (tag.startsWith("<select")) form.fields.push([name, chosenOf(tag)]);
      else if ((type !== "checkbox" && type !== "radio") || attributes.has("checked")) form.fields.push([name, attributes.get("value") ?? ""]);
    }
    return form;
  });
}

function chosenOf(select: string): string {
  const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const chosen = options.find((option) => option.has("selected")) ?? options[0];
  return chosen?.get("value") ?? "";
}

const hasControl = (form: DeskForm, name: string) => [...form.fields.map(([field]) => field), ...form.buttons.map((button) => button.name)].includes(name);

/** The form of the page that has a control or a button of this name, or such words in it. @throws where there is none. */
export function formWith(answer: DeskAnswer, known: string | RegExp): DeskForm {
  const form = formsOf(answer.text).find((each) => (typeof known === "string" ? hasControl(each, known) : known.test(each.html)));
  if (!form) throw new Error(`${answer.address} (${answer.status}) has no form with ${known}.`);
  return form;
}

export type DeskClient = {
  get: (address: string) => Promise<DeskAnswer>;
  /** Sends a form to its page's address with some of its controls filled in; a name that is not there is added. */
  send: (address: string, form: DeskForm, typed?: Record<string, string>, headers?: Record<string, string>) => Promise<DeskAnswer>;
  /** Sends the same as the framework's script would: by the action's name and with its arguments, not by the page's form. */
  call: (address: string, form: DeskForm, typed?: Record<string, string>, headers?: Record<string, string>) => Promise<DeskAnswer>;
  /** @throws where the address and password are refused. */
  signIn: (email: string, password: string) => Promise<void>;
  /** What this client sends as its cookies. */
  cookie: () => string;
};

/** Of a name that is typed anew the earlier value is not sent, as a control holds one thing. */
function filled(form: DeskForm, typed: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of form.fields) if (typed[name] === undefined) data.append(name, value);
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  return data;
}

/** The action that a form names in its hidden fields, and the arguments it is given before the form itself. */
function actionOf({ fields }: DeskForm): { id: string; bound: string[] } {
  for (const [name, value] of fields) {
    const plain = /^\$ACTION_ID_(\w+)$/.exec(name)?.[1];
    if (plain !== undefined) return { id: plain, bound: [] };
    if (!/^\$ACTION_\d+:0$/.test(name)) continue;
    const id = /"id":"(\w+)"/.exec(value)?.[1];
    const args = fields.find(([other]) => other === name.replace(/0$/, "1"))?.[1];
    // The arguments are a list as JSON; the form goes behind them.
    if (id !== undefined) return { id, bound: args === undefined || args === "[]" ? [] : [args.slice(1, -1)] };
  }
  throw new Error("The form names no action.");
}

function called(form: DeskForm, typed: Record<string, string>): { id: string; body: FormData } {
  const { id, bound } = actionOf(form);
  const body = new FormData();
  for (const [name, value] of filled(form, typed)) if (!name.startsWith("$ACTION_")) body.append(`_1_${name}`, value);
  body.append("0", `[${[...bound, '"$K1"'].join(",")}]`);
  return { id, body };
}

export function deskClient(url: string): DeskClient {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function ask(address: string, init: RequestInit): Promise<DeskAnswer> {
    const response = await fetch(`${url}${address}`, { ...init, redirect: "manual", headers: { cookie: cookie(), ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    // An answer to a call leads on by a header of its own.
    const to = response.headers.get("location") ?? response.headers.get("x-action-redirect")?.split(";")[0] ?? null;
    return { status: response.status, location: to === null ? null : to.replace(url, ""), text: await response.text(), address };
  }

  const get = (address: string) => ask(address, {});
  const send: DeskClient["send"] = (address, form, typed = {}, headers = {}) =>
    ask(address, { method: "POST", body: filled(form, typed), headers: { origin: url, ...headers } });

  const call: DeskClient["call"] = (address, form, typed = {}, headers = {}) => {
    const { id, body } = called(form, typed);
    return ask(address, { method: "POST", body, headers: { origin: url, accept: "text/x-component", "next-action": id, ...headers } });
  };

  return {
    get,
    send,
    call,
    cookie,
    signIn: async (email, password) => {
      const address = "/admin/sign-in";
      const answer = await send(address, formWith(await get(address), "password"), { email, password });
      if (answer.location !== "/admin") throw new Error(`${email} was not let in (${answer.status}).`);
    },
  };
}
