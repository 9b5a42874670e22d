/** Server action that sets the language of the desk in this browser. */
"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import { languageCookie } from "@/lib/auth/desk-language";
import { env } from "@/lib/env";
import { toSafeDeskAddress } from "@/lib/schemas/addresses/desk-address";

export async function chooseLanguageAction(data: FormData): Promise<void> {
  const next = data.get("next");
  const jar = await cookies();
  jar.set(languageCookie, data.get("language") === "ko" ? "ko" : "en", {
    path: "/admin",
    maxAge: 400 * 86_400,
    sameSite: "lax",
    httpOnly: true,
    secure: env.SITE_URL.startsWith("https://"),
  });
  redirect(toSafeDeskAddress(typeof next === "string" ? next : null));
}
