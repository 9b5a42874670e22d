/**
 * The standard rules that ask for types: a run of its own, because reading the types of all files takes
 * longer than all other rules.
 */
import tseslint from "typescript-eslint";

export default [
  {
    ignores: [
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
  // The other two runs read the comments that switch off a rule.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      // An async event handler is fine: React ignores what it returns.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // What they cost is asking for the type of every call; a promise that is left to itself is what makes a
    // test pass that should not.
    files: ["tests/**"],
    rules: { "@typescript-eslint/await-thenable": "off", "@typescript-eslint/no-misused-promises": "off" },
  },
];
