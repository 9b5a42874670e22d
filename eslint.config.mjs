/** The arrows and manners of the architecture, as errors. tests/unit/lint/arrows.test.ts plants a violation of each. */
import path from "node:path";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import tseslint from "typescript-eslint";

const root = import.meta.dirname;
const source = "**/*.{ts,tsx,mjs}";
const configurationFiles = "*.config.{ts,mjs}";
const tests = "tests/**";

const bannedNames = new Set(["utils", "util", "helpers", "helper", "common", "misc", "constants", "hooks"]);
// Next decides the names of its own files and folders; ours are plain kebab-case.
const namedByNext = /^(app\/|proxy\.ts$|instrumentation(-client)?\.ts$|next-env\.d\.ts$)/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d|module))*\.(ts|tsx|mjs)$/;

/** Rules about files rather than about code in them. */
const project = {
  rules: {
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
          const file = path.relative(root, context.filename).split(path.sep).join("/");
          const parts = file.split("/");
          const last = parts.at(-1) ?? "";
          for (const part of [...parts.slice(0, -1), last.replace(/\..*$/, "")]) {
            if (bannedNames.has(part)) context.report({ node, messageId: "banned", data: { name: part } });
          }
          if (/^index\./.test(last)) context.report({ node, messageId: "barrel" });
          else if (!namedByNext.test(file) && !kebabCase.test(last)) context.report({ node, messageId: "kebab" });
        },
      }),
    },
    "says-what-it-answers": {
      meta: {
        type: "problem",
        schema: [],
        messages: { missing: "A lib module begins with a doc comment: one sentence that says what it answers." },
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
    message: "Only lib/domain/text/normal-form.ts normalises: there the time it takes grows no faster than the text.",
  },
];
const theBody = [
  {
    selector: "CallExpression[callee.object.name='request'][callee.property.name=/^(json|text|formData|arrayBuffer|blob|bytes)$/]",
    message: "Only app/admin/api/json-body.ts reads the body of a request, and no more of it than may be.",
  },
  { selector: "MemberExpression[object.name='request'][property.name='body']", message: "Only app/admin/api/json-body.ts reads the body of a request." },
];
/** What stands in a form must outlast a broken connection and an update of the site, and that is seen to in one place. */
const theForms = [
  {
    selector: "JSXOpeningElement[name.name='form']",
    message: "A form that is sent to the server is a PostForm or an ActionForm, one whose choice is an address a ChoiceForm.",
  },
  { selector: "JSXAttribute[name.name='formAction']", message: "A form has one action, which its PostForm sends it to." },
];

const everywhere = [
  {
    selector: "CallExpression[callee.object.name='Editor'][callee.property.name='signedIn']",
    message: "Only lib/auth makes an Editor, after it has checked the session.",
  },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that holds it." },
  {
    selector:
      "JSXOpeningElement[name.name=/^(input|textarea)$/]:has(> JSXAttribute[name.name='value']):has(> JSXAttribute[name.name=/^on(Change|Input)$/]):not(:has(> JSXAttribute[name.name='type'][value.value=/^(radio|checkbox)$/]))",
    message: "A control that is written in keeps its own text (`defaultValue`): a value that is set while somebody types garbles Korean and loses letters.",
  },
  ...theForms,
];

/** ESLint replaces the options of a rule instead of adding to them, so each list is written out whole. */
const syntax = (...bans) => ({ "no-restricted-syntax": ["error", ...everywhere, ...bans.flat()] });
/** The same where the ban is lifted that says who may make an Editor. */
const syntaxOfAuth = (...bans) => ({ "no-restricted-syntax": ["error", ...everywhere.slice(1), ...bans.flat()] });

/** For the files that hold the forms themselves. */
const syntaxOfForms = (...bans) => ({ "no-restricted-syntax": ["error", ...everywhere.filter((ban) => !theForms.includes(ban)), ...bans.flat()] });

const theGeneratedClient = {
  regex: "(^|/)db/generated(/|$)|^\\./generated(/|$)",
  message: "Only lib/db imports the generated client.",
};
const theDatabaseDrivers = {
  regex: "^(@prisma/|better-sqlite3$|\\.prisma/)",
  message: "Only lib/db knows Prisma and SQLite.",
};
const theProcessModule = { regex: "^(node:)?process$", message: "Only lib/env.ts reads process.env." };
const theTests = { regex: "^@/tests(/|$)", message: "Nothing imports tests." };
const theFormatterOfNextIntl = {
  regex: "^next-intl(/server)?$",
  importNames: ["useFormatter", "getFormatter", "useNow", "getNow"],
  message: "Only lib/format formats values, and only lib/clock.ts reads the time.",
};
const theStateOfActions = {
  regex: "^react$",
  importNames: ["useActionState", "useFormStatus"],
  message: "What a form sends is sent by useSending, which keeps the page when it gets no answer.",
};
const thePages = { regex: "^@/(app|components)(/|$)", message: "lib never imports app or components." };
const theInside = {
  regex: "^@/lib/(db|auth|env|clock)(/|$)",
  message: "Components take data and `now` as props: no db, auth, env or clock.",
};
const onlyDomain = {
  regex: "^(?!\\.{1,2}/|@/lib/domain/|date-fns(/|$)|@date-fns/tz(/|$))",
  message: "lib/domain imports only itself and date-fns.",
};

const imports = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });
const outsideTheDatabase = [theGeneratedClient, theDatabaseDrivers, theProcessModule, theTests, theFormatterOfNextIntl];

const zone = (target, from, message, except = []) => ({ target, from, message, except });
const arrows = [
  zone("./lib/domain", "./", "lib/domain imports only itself and date-fns.", ["./lib/domain", "./node_modules"]),
  zone("./lib", "./app", "lib never imports app."),
  zone("./lib", "./components", "lib never imports components."),
  zone("./lib", "./scripts", "lib never imports scripts."),
  zone("./components", "./app", "components never import app."),
  ...["db", "auth", "export", "record", "http", "env.ts", "clock.ts"].map((name) =>
    zone("./components", `./lib/${name}`, "Components take data and `now` as props."),
  ),
  ...["db", "auth", "actions", "export", "record", "env.ts", "clock.ts"].flatMap((name) => [
    zone("./lib/schemas", `./lib/${name}`, "lib/schemas imports only lib/domain."),
    zone("./lib/format", `./lib/${name}`, "lib/format imports only lib/domain and the words."),
  ]),
  ...["db", "auth", "actions", "env.ts", "clock.ts"].map((name) =>
    zone("./lib/export", `./lib/${name}`, "lib/export is pure: it writes what it is given."),
  ),
  ...["auth", "actions", "export", "format", "messages"].map((name) =>
    zone("./lib/db", `./lib/${name}`, "lib/db imports lib/domain and lib/schemas, nothing above itself."),
  ),
  zone("./lib/auth", "./lib/actions", "Actions import auth, not the other way round."),
  ...["app", "components", "lib", "scripts", "prisma"].map((name) => zone(`./${name}`, "./reader", "reader/ runs in browsers only: it is bundled by itself.")),
  ...["app", "components", "lib/db", "lib/auth", "lib/actions", "lib/export", "lib/record", "lib/http", "lib/env.ts", "lib/clock.ts", "lib/messages"].map((name) =>
    zone("./reader", `./${name}`, "What runs in browsers imports lib/domain and lib/format only."),
  ),
  ...["app", "components", "lib", "reader", "scripts", "prisma"].map((name) =>
    zone(`./${name}`, "./tests", "Nothing imports tests."),
  ),
];

/**
 * `import/no-cycle` serialises the language options for every import of every file, and a thousand names of globals make
 * that most of the run. No rule in use asks for them: what is undefined is an error of TypeScript.
 */
const withoutGlobals = (one) => (one.languageOptions ? { ...one, languageOptions: { ...one.languageOptions, globals: {} } } : one);

const nextRules = [...nextVitals, ...nextTypescript].flatMap(({ rules = {} }) => Object.keys(rules));
/** The rules about React: some of them run React's compiler over every file. */
const reactRules = nextRules.filter((name) => /^(react|react-hooks|jsx-a11y)\//.test(name));

const config = [
  {
    ignores: [
      "**/node_modules/**",
      ".next/**",
      "lib/db/generated/**",
      "lib/generated/**",
      "public/**",
      "tmp/**",
      "data/**",
      "test-results/**",
      "playwright-report/**",
      "next-env.d.ts",
    ],
  },
  ...nextVitals.map(withoutGlobals),
  ...nextTypescript,
  {
    files: ["**/*.{ts,mjs}"],
    ignores: ["{app,components}/**"],
    rules: Object.fromEntries(reactRules.map((name) => [name, "off"])),
  },
  {
    files: [source],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { project },
    rules: {
      "project/file-names": "error",
      // Reader pages link with plain <a>: they work without the router's script.
      "@next/next/no-html-link-for-pages": "off",
      "import/no-anonymous-default-export": "off",
      "import/no-cycle": ["error", { ignoreExternal: true }],
      "import/no-restricted-paths": ["error", { basePath: root, zones: arrows }],
      "no-console": "off",
      eqeqeq: ["error", "always"],
      ...syntax(theTime, theEnvironment, wordingOfValues, theTextForm, theBody),
      ...imports(...outsideTheDatabase),
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      // An async event handler is fine: React ignores what it returns.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["lib/**/*.{ts,tsx,mjs}"],
    ignores: ["**/*.d.ts"],
    rules: {
      "project/says-what-it-answers": "error",
      ...imports(...outsideTheDatabase, thePages),
    },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx,mjs}"],
    rules: { "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  { files: ["lib/domain/**"], rules: imports(...outsideTheDatabase, thePages, onlyDomain) },
  { files: ["lib/db/**"], rules: imports(theProcessModule, theTests, thePages, theFormatterOfNextIntl) },
  { files: ["components/**"], rules: imports(...outsideTheDatabase, theInside, theStateOfActions) },
  {
    // By http, a browser gives these to pages of its own machine alone.
    files: ["components/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...[["crypto", "randomUUID"], ["crypto", "subtle"], ["navigator", "locks"], ["navigator", "serviceWorker"], ["navigator", "storage"]].map(([object, property]) => ({ object, property, message: "The desk is also used by plain http in one's own network, where this is missing." })),
        { object: "navigator", property: "clipboard", message: "A text is copied by copy-text, which has a way round where this is missing." },
      ],
    },
  },
  { files: ["components/posting/sending.ts"], rules: imports(...outsideTheDatabase, theInside) },
  { files: ["components/posting/post-form.tsx", "components/ui/choice-form.tsx"], rules: syntaxOfForms(theTime, theEnvironment, wordingOfValues, theTextForm, theBody) },
  { files: ["lib/format/**"], rules: syntax(theTime, theEnvironment, theTextForm, theBody) },
  { files: ["lib/auth/**"], rules: syntaxOfAuth(theTime, theEnvironment, wordingOfValues, theTextForm, theBody) },
  { files: ["lib/domain/text/normal-form.ts"], rules: syntax(theTime, theEnvironment, wordingOfValues, theBody) },
  { files: ["app/admin/api/json-body.ts"], rules: syntax(theTime, theEnvironment, wordingOfValues, theTextForm) },
  // NEXT_RUNTIME is put in by the compiler: it decides what belongs to which bundle and is no setting.
  { files: ["lib/env.ts", "instrumentation.ts"], rules: syntax(theTime, wordingOfValues, theTextForm, theBody) },
  {
    files: ["lib/clock.ts", "reader/**"],
    rules: syntax(theEnvironment, wordingOfValues),
  },
  {
    files: ["scripts/**"],
    rules: { ...syntax(theTime, wordingOfValues), ...imports(theGeneratedClient, theTests) },
  },
  {
    // Measures the desk's writes on a database of its own.
    files: ["scripts/bench/bench-editor.ts"],
    rules: syntaxOfAuth(theTime, wordingOfValues),
  },
  // Plain scripts run before TypeScript can be: they cannot import lib/clock.ts.
  { files: ["scripts/**/*.mjs"], rules: syntax() },
  { files: [configurationFiles], rules: { ...syntax(), ...imports(theTests) } },
  {
    files: [tests],
    rules: {
      ...syntaxOfAuth(),
      "no-restricted-imports": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-assertions": "off",
      // Playwright's fixtures are handed over by a function that is called `use`.
      "react-hooks/rules-of-hooks": "off",
      "no-empty-pattern": "off",
    },
  },
];

export default config;
