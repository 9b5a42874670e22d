import { FollowOff, FollowView } from "@/components/follow/follow-view";
import { nameOfScope } from "@/lib/alerts/scope-name";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { env } from "@/lib/env";
import { isKnownScope } from "@/lib/export/feed/feed-scope";
import { followAddress, scopeText } from "@/lib/format/addresses/follow-addresses";
import { responseContext } from "@/lib/http/response-context";
import { parseScope } from "@/lib/schemas/addresses/follow-address";
import { valueOf } from "@/lib/schemas/addresses/address-parameters";
import { followMetadata, followPage, type FollowProps } from "./follow-frame";

export function generateMetadata(props: FollowProps) {
  return followMetadata(props, "title");
}

/** The form; what the address names is chosen in it, and an unknown value of it is ignored. */
export default async function Page(props: FollowProps) {
  const asked = parseScope(valueOf(await props.searchParams, "what") ?? "");
  return followPage(
    props,
    (language) => followAddress(asked, language),
    async ({ locale, record, madeAt }) => {
      if (env.SMTP_URL === undefined) {
        responseContext.status(404);
        return <FollowOff locale={locale} />;
      }
      const changes = await readPublishedChanges();
      const scope = asked && isKnownScope(asked, changes) ? asked : ({ of: "changes" } as const);
      return (
        <FollowView
          record={record}
          chosen={{ value: scopeText(scope), name: nameOfScope(scope, changes, locale) }}
          madeAt={madeAt}
          locale={locale}
        />
      );
    },
  );
}
