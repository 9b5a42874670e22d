/** An HTTP client that reads and submits the desk's forms, for tests and benchmarks. */

export type DeskForm = {
  /** Controls with their values in document order; of checkboxes only checked ones. */
  fields: [name: string, value: string][];
  /** Submit buttons, including those without a name. */
  buttons: { name: string; value: string }[];
  /** The form's inner HTML. */
  html: string;
};

export type DeskResponse = {
  status: number;
  /** The redirect target without the origin; null without a redirect. */
  location: string | null;
  text: string;
  /** The requested address without the origin. */
  address: string;
};

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** Decodes the entities that React writes. */
export const unescapeHtml = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => entities[name] ?? whole);

function attributesOf(tag: string): Map<string, string> {
  const attributes = tag.matchAll(/\s([\w:$-]+)="([^"]*)"/g);
  return new Map([...attributes].map(([, name = "", value = ""]) => [name, unescapeHtml(value)]));
}

const control =
  /<input\b[^>]*>|<textarea\b([^>]*)>([^<]*)<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>|<button\b[^>]*>/g;

/** Expects React's markup, with every attribute in double quotes. */
function formsOf(html: string): DeskForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner = ""]) => {
    const form: DeskForm = { fields: [], buttons: [], html: inner };
    for (const [tag, , typed = ""] of inner.matchAll(control)) {
      const attributes = attributesOf(tag);
      const [name, type] = [attributes.get("name"), attributes.get("type")];
      if (attributes.has("disabled")) continue;
      if (tag.startsWith("<button")) {
        if (type !== "button") form.buttons.push({ name: name ?? "", value: attributes.get("value") ?? "" });
      } else if (name === undefined) continue;
      else if (tag.startsWith("<textarea")) form.fields.push([name, unescapeHtml(typed).replace(/^\n/, "")]);
      else if (tag.startsWith("<select")) form.fields.push([name, selectedValue(tag)]);
      else if ((type !== "checkbox" && type !== "radio") || attributes.has("checked"))
        form.fields.push([name, attributes.get("value") ?? ""]);
    }
    return form;
  });
}

function selectedValue(select: string): string {
  const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const selected = options.find((option) => option.has("selected")) ?? options[0];
  return selected?.get("value") ?? "";
}

const hasControl = (form: DeskForm, name: string) =>
  [...form.fields.map(([field]) => field), ...form.buttons.map((button) => button.name)].includes(name);

/** The form with a control or button of this name, or whose HTML matches. @throws where there is none. */
export function formWith(response: DeskResponse, known: string | RegExp): DeskForm {
  const form = formsOf(response.text).find((each) =>
    typeof known === "string" ? hasControl(each, known) : known.test(each.html),
  );
  if (!form) throw new Error(`${response.address} (${response.status}) has no form with ${known}.`);
  return form;
}

export type DeskClient = {
  get: (address: string) => Promise<DeskResponse>;
  /** Submits a form to its page's address; `typed` overrides or adds fields. */
  send: (
    address: string,
    form: DeskForm,
    typed?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<DeskResponse>;
  /** Submits the form as the Next.js client script does: by action id and arguments. */
  call: (
    address: string,
    form: DeskForm,
    typed?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<DeskResponse>;
  /** @throws where the address and password are refused. */
  signIn: (email: string, password: string) => Promise<void>;
  /** The value of the `Cookie` header. */
  cookie: () => string;
};

/** A typed value replaces all values of that name. */
function formData(form: DeskForm, typed: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of form.fields) if (typed[name] === undefined) data.append(name, value);
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  return data;
}

/** The action id in the form's hidden fields, and its bound arguments. */
function actionOf({ fields }: DeskForm): { id: string; bound: string[] } {
  for (const [name, value] of fields) {
    const plain = /^\$ACTION_ID_(\w+)$/.exec(name)?.[1];
    if (plain !== undefined) return { id: plain, bound: [] };
    if (!/^\$ACTION_\d+:0$/.test(name)) continue;
    const id = /"id":"(\w+)"/.exec(value)?.[1];
    const args = fields.find(([other]) => other === name.replace(/0$/, "1"))?.[1];
    // The bound arguments are a JSON list; the form data follows them.
    if (id !== undefined)
      return { id, bound: args === undefined || args === "[]" ? [] : [args.slice(1, -1)] };
  }
  throw new Error("The form names no action.");
}

function actionCall(form: DeskForm, typed: Record<string, string>): { id: string; body: FormData } {
  const { id, bound } = actionOf(form);
  const body = new FormData();
  for (const [name, value] of formData(form, typed))
    if (!name.startsWith("$ACTION_")) body.append(`_1_${name}`, value);
  body.append("0", `[${[...bound, '"$K1"'].join(",")}]`);
  return { id, body };
}

export function deskClient(url: string): DeskClient {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function ask(address: string, init: RequestInit): Promise<DeskResponse> {
    const response = await fetch(`${url}${address}`, {
      ...init,
      redirect: "manual",
      headers: { cookie: cookie(), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    // A redirect of an action call is in its own header.
    const to =
      response.headers.get("location") ?? response.headers.get("x-action-redirect")?.split(";")[0] ?? null;
    return {
      status: response.status,
      location: to === null ? null : to.replace(url, ""),
      text: await response.text(),
      address,
    };
  }

  const get = (address: string) => ask(address, {});
  const send: DeskClient["send"] = (address, form, typed = {}, headers = {}) =>
    ask(address, { method: "POST", body: formData(form, typed), headers: { origin: url, ...headers } });

  const call: DeskClient["call"] = (address, form, typed = {}, headers = {}) => {
    const { id, body } = actionCall(form, typed);
    return ask(address, {
      method: "POST",
      body,
      headers: { origin: url, accept: "text/x-component", "next-action": id, ...headers },
    });
  };

  return {
    get,
    send,
    call,
    cookie,
    signIn: async (email, password) => {
      const address = "/admin/sign-in";
      const response = await send(address, formWith(await get(address), "password"), { email, password });
      if (response.location !== "/admin") throw new Error(`${email} was not let in (${response.status}).`);
    },
  };
}
