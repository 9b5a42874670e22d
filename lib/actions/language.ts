/** Server action that sets the language of the desk in this browser. */
"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import { languageCookie } from "@/lib/auth/desk-language";
import { env } from "@/lib/env";
import { toSafeDeskAddress } from "@/lib/schemas/addresses/desk-address";
import { formLine } from "@/lib/schemas/forms/form-fields";

export async function chooseLanguageAction(data: FormData): Promise<void> {
  const jar = await cookies();
  jar.set(languageCookie, formLine(data, "language") === "ko" ? "ko" : "en", {
    path: "/admin",
    maxAge: 400 * 86_400,
    sameSite: "lax",
    httpOnly: true,
    secure: env.SITE_URL.startsWith("https://"),
  });
  redirect(toSafeDeskAddress(formLine(data, "next")));
}
