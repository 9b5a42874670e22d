import { expect, test } from "vitest";
import { comparableAddress } from "@/lib/domain/sources/comparable-address";

const page = comparableAddress("https://example.org/news/1?id=7&q=a%20b");

test.each([
  ["the other scheme", "http://example.org/news/1?id=7&q=a%20b"],
  ["www", "https://www.example.org/news/1?id=7&q=a%20b"],
  ["the address for telephones", "https://m.example.org/news/1?id=7&q=a%20b"],
  ["a slash at the end", "https://example.org/news/1/?id=7&q=a%20b"],
  [
    "where the visitor came from",
    "https://example.org/news/1?utm_source=x&id=7&fbclid=y&q=a%20b&utm_medium=z&ref=w&gclid=v",
  ],
  ["the part after #", "https://example.org/news/1?id=7&q=a%20b#part"],
  ["capitals in the scheme and the host", "HTTPS://Example.ORG/news/1?id=7&q=a%20b"],
  ["another spelling of a space", "https://example.org/news/1?id=7&q=a+b"],
  ["the order of what it asks", "https://example.org/news/1?q=a%20b&id=7"],
  ["spaces around it", " https://example.org/news/1?id=7&q=a%20b "],
])("%s makes no difference", (_, written) => {
  expect(comparableAddress(written)).toBe(page);
});

test.each([
  ["another host", "https://news.example.org/news/1?id=7&q=a%20b"],
  ["another path", "https://example.org/news/2?id=7&q=a%20b"],
  ["capitals in the path", "https://example.org/News/1?id=7&q=a%20b"],
  ["capitals in a parameter", "https://example.org/news/1?id=7&q=A%20b"],
  ["another question", "https://example.org/news/1?id=8&q=a%20b"],
  [
    "a question that only begins like where a visitor came from",
    "https://example.org/news/1?id=7&q=a%20b&reference=2",
  ],
])("%s does", (_, written) => {
  expect(comparableAddress(written)).not.toBe(page);
});

test("two videos of one site are two sources; an escaped letter is one in capitals, too", () => {
  const video = (id: string) => comparableAddress(`https://www.youtube.com/watch?v=${id}`);
  expect(video("dQw4w9WgXcQ")).not.toBe(video("dqw4w9wgxcq"));
  expect(comparableAddress("https://example.org/%ea%b0%80")).toBe(
    comparableAddress("https://example.org/%EA%B0%80"),
  );
});

test("what is no address stays as it is", () => {
  for (const text of ["Reuters: Talks Resume", "ftp://example.org/A", "https://", ""])
    expect(comparableAddress(text)).toBe(text);
});
