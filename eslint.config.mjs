/**
 * The rules of this project's own: which folder imports which, what only one place may do, how files are
 * named. The standard rules are oxlint's (.oxlintrc.json), those that ask for types stand in
 * eslint-types.config.mjs. tests/unit/lint plants a violation of each.
 */
import path from "node:path";
import tseslint from "typescript-eslint";

const root = import.meta.dirname;
const source = "**/*.{ts,tsx,mjs}";
const configurationFiles = "*.config.{ts,mjs}";
const tests = "tests/**";

const shared = {
  "components/ui": [],
  "components/visit": [],
  "components/posting": [],
  "components/site": ["components/ui"],
  "components/countdown": ["components/site", "components/ui"],
  "components/rate-parts": ["components/site", "components/ui"],
  "components/charts": ["components/rate-parts", "components/site", "components/ui"],
  "components/record-parts": [
    "components/rate-parts",
    "components/countdown",
    "components/visit",
    "components/site",
    "components/ui",
  ],
};
/** Each the parts of one page, of which no other page makes use. */
const pages = [
  "about",
  "api",
  "board",
  "changes",
  "corrections",
  "data",
  "desk",
  "embed",
  "feeds",
  "follow",
  "issue",
  "officials",
  "open",
  "rates",
  "report",
  "revision",
  "search",
  "sources",
  "summits",
  "timeline",
  "trends",
  "trips",
  "withdrawn",
].map((name) => `components/${name}`);
const inComponents = ["lib/domain", "lib/schemas", "lib/messages", "lib/format"];
const inLib = [
  "actions",
  "alerts",
  "api",
  "auth",
  "backup",
  "build-in-use",
  "clock",
  "db",
  "design",
  "desk",
  "domain",
  "embed",
  "env",
  "export",
  "format",
  "head-script",
  "health-probes",
  "http",
  "intake",
  "limits",
  "links",
  "log",
  "mcp",
  "messages",
  "metrics",
  "model",
  "outbox-worker",
  "processes",
  "record",
  "releases",
  "request-id",
  "schemas",
  "share",
  "webhooks",
].map((name) => `lib/${name}`);

/**
 * Which folder imports which: a row for each folder, or file, with all that it may import besides itself and
 * packages. A folder without a row of its own belongs to the one it is in.
 */
export const mayImport = {
  "lib/domain": [],
  "lib/messages": ["lib/domain"],
  "lib/format": ["lib/domain", "lib/messages"],
  "lib/schemas": ["lib/domain", "lib/format"],
  "lib/env": [],
  "lib/build-in-use": [],
  "lib/clock": [],
  "lib/request-id": [],
  "lib/log": ["lib/env", "lib/request-id"],
  "lib/head-script": [],
  "lib/generated": [],
  "lib/design": [],
  "lib/embed": ["lib/design", "lib/generated"],
  "lib/share": ["lib/domain", "lib/design", "lib/format", "lib/messages", "lib/embed"],
  "lib/db/generated": [],
  "lib/db/generated-postgresql": [],
  "lib/db": [
    "lib/domain",
    "lib/schemas",
    "lib/clock",
    "lib/env",
    "lib/log",
    "lib/db/generated",
    "lib/db/generated-postgresql",
  ],
  "lib/links": ["lib/domain", "lib/db", "lib/clock"],
  "lib/export": ["lib/domain", "lib/format", "lib/messages", "lib/schemas", "lib/record"],
  "lib/record": ["lib/domain", "lib/schemas", "lib/db", "lib/clock"],
  // Pure: the record and the text are arguments.
  "lib/intake": ["lib/domain"],
  "lib/releases": ["lib/domain", "lib/db", "lib/format", "lib/export", "lib/clock"],
  "lib/http": [
    "lib/domain",
    "lib/format",
    "lib/schemas",
    "lib/messages",
    "lib/export",
    "lib/embed",
    "lib/head-script",
    "lib/log",
    "lib/env",
    "lib/request-id",
  ],
  "lib/processes": ["lib/log"],
  "lib/api": ["lib/domain", "lib/format", "lib/schemas", "lib/db", "lib/export", "lib/http"],
  "lib/limits": ["lib/db", "lib/http", "lib/api", "lib/env"],
  "lib/mcp": ["lib/domain", "lib/format", "lib/messages", "lib/schemas", "lib/export", "lib/http", "lib/api"],
  "lib/auth": [
    "lib/domain",
    "lib/schemas",
    "lib/db",
    "lib/http",
    "lib/limits",
    "lib/clock",
    "lib/env",
    "lib/log",
  ],
  "lib/backup": ["lib/db", "lib/auth"],
  "lib/health-probes": ["lib/db"],
  "lib/metrics": ["lib/http"],
  "lib/desk": [
    "lib/domain",
    "lib/format",
    "lib/messages",
    "lib/schemas",
    "lib/db",
    "lib/record",
    "lib/intake",
    "lib/clock",
  ],
  "lib/model": ["lib/domain", "lib/schemas", "lib/log"],
  "lib/outbox-worker": ["lib/db", "lib/log"],
  "lib/webhooks": [
    "lib/domain",
    "lib/format",
    "lib/db",
    "lib/export",
    "lib/links",
    "lib/auth",
    "lib/clock",
    "lib/log",
    "lib/outbox-worker",
  ],
  "lib/alerts": [
    "lib/outbox-worker",
    "lib/domain",
    "lib/format",
    "lib/messages",
    "lib/schemas",
    "lib/db",
    "lib/export",
    "lib/auth",
    "lib/clock",
    "lib/env",
    "lib/log",
  ],
  "lib/actions": [
    "lib/alerts",
    "lib/webhooks",
    "lib/links",
    "lib/domain",
    "lib/format",
    "lib/messages",
    "lib/schemas",
    "lib/db",
    "lib/record",
    "lib/auth",
    "lib/desk",
    "lib/intake",
    "lib/model",
    "lib/links",
    "lib/export",
    "lib/limits",
    "lib/clock",
    "lib/env",
  ],

  ...Object.fromEntries(
    Object.entries(shared).map(([folder, parts]) => [folder, [...parts, ...inComponents]]),
  ),
  ...Object.fromEntries(pages.map((folder) => [folder, [...Object.keys(shared), ...inComponents]])),
  "components/site": [
    ...shared["components/site"],
    ...inComponents,
    "lib/head-script",
    "lib/generated",
    "package",
  ],
  "components/rate-parts": [...shared["components/rate-parts"], ...inComponents, "lib/share"],
  "components/rates": [...Object.keys(shared), ...inComponents, "lib/share"],
  "components/desk": [...Object.keys(shared), ...inComponents, "lib/desk", "lib/actions"],
  "components/report": [...Object.keys(shared), ...inComponents, "lib/actions"],
  "components/follow": [...Object.keys(shared), ...inComponents, "lib/actions"],
  "components/embed": [...Object.keys(shared), ...inComponents, "lib/embed", "lib/share", "lib/generated"],

  app: [...pages, ...Object.keys(shared), ...inLib],
  // Bundled by itself, for browsers only.
  reader: ["lib/domain", "lib/format"],
  scripts: [...inLib, "server"],
  main: ["server", "lib/build-in-use", "lib/env", "lib/http", "lib/metrics", "lib/processes"],
  server: inLib,
  instrumentation: ["lib/log"],
  "next.config": ["lib/env", "lib/http"],
  "playwright.config": ["scripts"],
  "vitest.config": [],
  "eslint.config": [],
  "eslint-types.config": [],
  package: [],
  // Tests import everything.
  tests: [],
};
const rows = Object.keys(mayImport).sort((a, b) => b.length - a.length);
/** The row of a file, or of what is imported, whose ending may be left out. */
function rowOf(file) {
  const place = file.replace(/\.(tsx?|mjs|json|css)$/, "");
  return rows.find((row) => place === row || place.startsWith(`${row}/`));
}

const bannedNames = new Set(["utils", "util", "helpers", "helper", "common", "misc", "constants", "hooks"]);
// Next decides the names of its own files and folders; ours are plain kebab-case.
const namedByNext = /^(app\/|proxy\.ts$|instrumentation(-client)?\.ts$|next-env\.d\.ts$)/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d|module))*\.(ts|tsx|mjs)$/;

/** The place in the project that is imported; null where it is a package. */
function placeOf(imported, file) {
  if (imported.startsWith("@/")) return imported.slice(2);
  return imported.startsWith(".") ? path.posix.join(path.posix.dirname(file), imported) : null;
}

const fileOf = (context) => path.relative(root, context.filename).split(path.sep).join("/");

/** Rules about files rather than about code in them. */
const project = {
  rules: {
    imports: {
      meta: {
        type: "problem",
        schema: [],
        messages: {
          arrow: "{{from}} may not import {{to}}: see the table in eslint.config.mjs.",
          unknown: "{{place}} has no row in the table of eslint.config.mjs.",
        },
      },
      create(context) {
        const file = fileOf(context);
        const from = rowOf(file);
        if (!from)
          return { Program: (node) => context.report({ node, messageId: "unknown", data: { place: file } }) };
        const check = (node) => {
          const place = typeof node.source?.value === "string" ? placeOf(node.source.value, file) : null;
          if (place === null) return;
          const to = rowOf(place);
          if (!to) context.report({ node, messageId: "unknown", data: { place } });
          else if (to !== from && !mayImport[from].includes(to))
            context.report({ node, messageId: "arrow", data: { from, to } });
        };
        return {
          ImportDeclaration: check,
          ImportExpression: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          TSImportType: check,
        };
      },
    },
    "file-names": {
      meta: {
        type: "problem",
        schema: [],
        messages: {
          banned: '"{{name}}" says nothing about what is inside: name it for what it answers.',
          barrel: "No barrel files: import from the file that holds it.",
          kebab: "File names are kebab-case.",
        },
      },
      create: (context) => ({
        Program(node) {
          const file = fileOf(context);
          const parts = file.split("/");
          const last = parts.at(-1) ?? "";
          for (const part of [...parts.slice(0, -1), last.replace(/\..*$/, "")]) {
            if (bannedNames.has(part)) context.report({ node, messageId: "banned", data: { name: part } });
          }
          if (/^index\./.test(last)) context.report({ node, messageId: "barrel" });
          else if (!namedByNext.test(file) && !kebabCase.test(last))
            context.report({ node, messageId: "kebab" });
        },
      }),
    },
    "says-what-it-answers": {
      meta: {
        type: "problem",
        schema: [],
        messages: {
          missing: "A lib module begins with a doc comment: one sentence that says what it answers.",
        },
      },
      create: (context) => ({
        Program(node) {
          const first = context.sourceCode.getAllComments().at(0);
          const isDoc = first?.type === "Block" && first.value.startsWith("*");
          if (!isDoc || context.sourceCode.text.slice(0, first.range[0]).trim() !== "") {
            context.report({ node, messageId: "missing" });
          }
        },
      }),
    },
  },
};

const theTime = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.property.name='Date'][property.name='now']",
].map((selector) => ({
  selector,
  message: "Only lib/clock.ts and the browser's ticker read the time: take `now` or `asOf` as an argument.",
}));

const theEnvironment = [
  "MemberExpression[object.name='process'][property.name='env']",
  "MemberExpression[object.name='process'][property.value='env']",
  "MemberExpression[object.property.name='process'][property.name='env']",
  "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
].map((selector) => ({ selector, message: "Only lib/env.ts reads process.env: import `env` from it." }));

const wordingOfValues = [
  "Identifier[name='Intl']",
  "CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]",
].map((selector) => ({
  selector,
  message: "Only lib/format uses Intl, with the locale and the zone as required arguments.",
}));

const theTextForm = [
  {
    selector: "CallExpression[callee.property.name='normalize']",
    message:
      "Only lib/domain/text/unicode-normalisation.ts normalises: there the time it takes grows no faster than the text.",
  },
];
const theBody = [
  {
    selector:
      "CallExpression[callee.object.name='request'][callee.property.name=/^(json|text|formData|arrayBuffer|blob|bytes)$/]",
    message: "Only app/admin/api/json-body.ts reads the body of a request, and no more of it than may be.",
  },
  {
    selector: "MemberExpression[object.name='request'][property.name='body']",
    message: "Only app/admin/api/json-body.ts reads the body of a request.",
  },
];
const theWrites = [
  "CallExpression[callee.name='withWriteLock']",
  "MemberExpression[property.name='writer']",
  "CallExpression[callee.object.object.property.name=/^(reader|accounts)$/][callee.property.name=/^(create|update|upsert|delete)/]",
].map((selector) => ({
  selector,
  message:
    "What a person writes is a command, which has its entry in the audit log: lib/db/command/run-command.ts.",
}));
/** The lock and the commands themselves, and writes that neither an editor nor an operator makes. */
const otherWrites = [
  "lib/db/command/run-command.ts",
  "lib/db/connection/postgresql/committed-writes.ts",
  "lib/db/connection/write-lock.ts",
  "lib/db/connection/health.ts",
  "lib/db/accounts/account-transaction.ts",
  "lib/db/alerts/outbox.ts",
  "lib/db/alerts/subscribers.ts",
  "lib/db/webhooks/deliveries.ts",
  "lib/db/accounts/second-factors.ts",
  "lib/db/accounts/desk-secret.ts",
  "lib/db/accounts/desk-tokens.ts",
  "lib/db/accounts/limit-counts.ts",
  "lib/db/accounts/sign-in-limits.ts",
  "lib/db/desk/error-reports.ts",
  "lib/db/desk/link-checks.ts",
  "lib/db/move/move-database.ts",
];
const theFields = [
  {
    selector: "CallExpression[callee.object.name='data'][callee.property.name=/^(get|getAll)$/]",
    message: "Only lib/schemas/forms/form-fields.ts reads a field of a form.",
  },
];
/**
 * What stands in a form must outlast a broken connection and an update of the site, and that is seen to in
 * one place.
 */
const theForms = [
  {
    selector: "JSXOpeningElement[name.name='form']",
    message:
      "A form that is sent to the server is a PostForm or an ActionForm, one whose choice is an address a ChoiceForm.",
  },
  {
    selector: "JSXAttribute[name.name='formAction']",
    message: "A form has one action, which its PostForm sends it to.",
  },
];

/** A message is filled by its own formatter alone: plurals, choices and quoting are written in ICU. */
const theFillingOfMessages = [
  "CallExpression[callee.property.name=/^(replace(All)?|split)$/] > Literal.arguments[value=/^\\{\\w+\\}$/]",
  "CallExpression[callee.property.name=/^replace(All)?$/] > Literal.arguments[value='#']",
  "CallExpression[callee.property.name=/^replace(All)?$/] > Literal.arguments[regex.pattern=/^\\\\\\{\\(?\\\\?\\w/]",
  "CallExpression[callee.property.name=/^replace(All)?$/] > TemplateLiteral.arguments[quasis.0.value.raw='{']",
  "Property > Literal[value=/^\\{\\w+\\}$/]",
  "CallExpression[callee.property.name='raw']",
].map((selector) => ({
  selector,
  message:
    "A message is filled by next-intl: `useTranslations` in components, `translatorOf` (lib/messages/translator.ts) elsewhere.",
}));

const everywhere = [
  {
    selector: "CallExpression[callee.object.name='Editor'][callee.property.name='signedIn']",
    message: "Only lib/auth makes an Editor, after it has checked the session.",
  },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that holds it." },
  {
    selector:
      "JSXOpeningElement[name.name=/^(input|textarea)$/]:has(> JSXAttribute[name.name='value']):has(> JSXAttribute[name.name=/^on(Change|Input)$/]):not(:has(> JSXAttribute[name.name='type'][value.value=/^(radio|checkbox)$/]))",
    message:
      "A control that is written in keeps its own text (`defaultValue`): a value that is set while somebody types garbles Korean and loses letters.",
  },
  ...theForms,
  ...theFillingOfMessages,
];

/** ESLint replaces the options of a rule instead of adding to them, so each list is written out whole. */
const syntax = (...bans) => ({ "no-restricted-syntax": ["error", ...everywhere, ...bans.flat()] });
/** The same where the ban is lifted that says who may make an Editor. */
const syntaxOfAuth = (...bans) => ({
  "no-restricted-syntax": ["error", ...everywhere.slice(1), ...bans.flat()],
});

/** For the files that hold the forms themselves. */
const syntaxOfForms = (...bans) => ({
  "no-restricted-syntax": ["error", ...everywhere.filter((ban) => !theForms.includes(ban)), ...bans.flat()],
});

/** Tests look for what is not filled. */
const syntaxOfTests = {
  "no-restricted-syntax": [
    "error",
    ...everywhere.slice(1).filter((ban) => !theFillingOfMessages.includes(ban)),
  ],
};

const theDatabaseDrivers = {
  regex: "^(@prisma/|better-sqlite3$|pg$|\\.prisma/)",
  message: "Only lib/db knows Prisma and the databases' drivers.",
};
const theProcessModule = { regex: "^(node:)?process$", message: "Only lib/env.ts reads process.env." };
const theFormatterOfNextIntl = {
  regex: "^next-intl(/server)?$",
  importNames: ["useFormatter", "getFormatter", "useNow", "getNow"],
  message: "Only lib/format formats values, and only lib/clock.ts reads the time.",
};
const theTranslatorOfNextIntl = {
  regex: "^(next-intl(/server)?|use-intl(/core)?)$",
  importNames: ["createTranslator", "getTranslations"],
  message:
    "Outside of React messages are formatted by translatorOf (lib/messages/translator.ts), which parses each once.",
};
const theStateOfActions = {
  regex: "^react$",
  importNames: ["useActionState", "useFormStatus"],
  message: "What a form sends is sent by useFormSubmission, which keeps the page when it gets no answer.",
};
const otherPackages = {
  regex: "^(?!\\.{1,2}/|@/|date-fns(/|$)|@date-fns/tz(/|$))",
  message: "Of packages, lib/domain imports only date-fns.",
};

const imports = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });
const outsideTheDatabase = [
  theDatabaseDrivers,
  theProcessModule,
  theFormatterOfNextIntl,
  theTranslatorOfNextIntl,
];

const config = [
  {
    ignores: [
      "**/node_modules/**",
      ".next/**",
      ".builds/**",
      "lib/db/generated/**",
      "lib/db/generated-postgresql/**",
      "lib/generated/**",
      "public/**",
      "tmp/**",
      "data/**",
      "test-results/**",
      "playwright-report/**",
      "next-env.d.ts",
    ],
  },
  {
    files: [source],
    languageOptions: { parser: tseslint.parser },
    // A comment that switches off a rule of oxlint says nothing to this linter.
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { project },
    rules: {
      "project/imports": "error",
      "project/file-names": "error",
      ...syntax(theTime, theEnvironment, wordingOfValues, theTextForm, theBody, theWrites),
      ...imports(...outsideTheDatabase),
    },
  },
  {
    files: ["lib/**/*.{ts,tsx,mjs}"],
    ignores: ["**/*.d.ts"],
    rules: { "project/says-what-it-answers": "error" },
  },
  {
    files: ["lib/**"],
    ignores: ["lib/schemas/forms/form-fields.ts"],
    rules: syntax(theTime, theEnvironment, wordingOfValues, theTextForm, theBody, theWrites, theFields),
  },
  {
    files: otherWrites,
    rules: syntax(theTime, theEnvironment, wordingOfValues, theTextForm, theBody, theFields),
  },
  { files: ["lib/domain/**"], rules: imports(...outsideTheDatabase, otherPackages) },
  {
    files: ["lib/messages/translator.ts"],
    rules: imports(theDatabaseDrivers, theProcessModule, theFormatterOfNextIntl),
  },
  { files: ["lib/db/**"], rules: imports(theProcessModule, theFormatterOfNextIntl) },
  { files: ["components/**"], rules: imports(...outsideTheDatabase, theStateOfActions) },
  {
    // By http, a browser gives these to pages of its own machine alone.
    files: ["components/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...[
          ["crypto", "randomUUID"],
          ["crypto", "subtle"],
          ["navigator", "locks"],
          ["navigator", "serviceWorker"],
          ["navigator", "storage"],
        ].map(([object, property]) => ({
          object,
          property,
          message: "The desk is also used by plain http in one's own network, where this is missing.",
        })),
        {
          object: "navigator",
          property: "clipboard",
          message: "A text is copied by copy-text, which has a way round where this is missing.",
        },
      ],
    },
  },
  { files: ["components/posting/form-submission.ts"], rules: imports(...outsideTheDatabase) },
  {
    files: ["components/posting/post-form.tsx", "components/ui/choice-form.tsx"],
    rules: syntaxOfForms(theTime, theEnvironment, wordingOfValues, theTextForm, theBody, theWrites),
  },
  { files: ["lib/format/**"], rules: syntax(theTime, theEnvironment, theTextForm, theBody) },
  {
    files: ["lib/auth/**"],
    rules: syntaxOfAuth(theTime, theEnvironment, wordingOfValues, theTextForm, theBody, theWrites, theFields),
  },
  {
    files: ["lib/domain/text/unicode-normalisation.ts"],
    rules: syntax(theTime, theEnvironment, wordingOfValues, theBody),
  },
  {
    files: ["app/admin/api/json-body.ts"],
    rules: syntax(theTime, theEnvironment, wordingOfValues, theTextForm, theWrites),
  },
  // NEXT_RUNTIME is put in by the compiler: it decides what belongs to which bundle and is no setting.
  {
    files: ["lib/env.ts", "instrumentation.ts"],
    rules: syntax(theTime, wordingOfValues, theTextForm, theBody),
  },
  {
    files: ["lib/clock.ts", "reader/**"],
    rules: syntax(theEnvironment, wordingOfValues),
  },
  {
    files: ["scripts/**"],
    rules: { ...syntax(theTime, wordingOfValues), "no-restricted-imports": "off" },
  },
  {
    // Measures the desk's writes on a database of its own.
    files: ["scripts/bench/saves.ts"],
    rules: syntaxOfAuth(theTime, wordingOfValues),
  },
  // Plain scripts run before TypeScript can be: they cannot import lib/clock.ts.
  { files: ["scripts/**/*.mjs"], rules: syntax() },
  { files: [configurationFiles], rules: { ...syntax(), "no-restricted-imports": "off" } },
  {
    files: [tests],
    rules: {
      ...syntaxOfTests,
      "project/imports": "off",
      "no-restricted-imports": "off",
    },
  },
];

export default config;
