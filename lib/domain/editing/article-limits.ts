/** How much of an article is read. */

/** Far above any article. */
export const maxArticleCharacters = 100_000;
/** Of a file with an article as plain text. */
export const maxArticleFileBytes = 1024 * 1024;
