import { ConfirmView } from "@/components/follow/confirm-view";
import { FollowExpired, FollowUnknown } from "@/components/follow/follow-view";
import { ManageView } from "@/components/follow/manage-view";
import { processAlertLinks } from "@/lib/alerts/links";
import { nameOfScope } from "@/lib/alerts/scope-name";
import { now } from "@/lib/clock";
import { findAskedFollow, findSubscriber } from "@/lib/db/alerts/subscribers";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import type { Locale } from "@/lib/domain/record/record";
import { followLinkAddress } from "@/lib/format/addresses/follow-addresses";
import { responseContext } from "@/lib/http/response-context";
import { valueOf } from "@/lib/schemas/addresses/address-parameters";
import { followMetadata, followPage, type FollowProps } from "../follow-frame";

export function generateMetadata(props: FollowProps) {
  return followMetadata(props, "manageTitle");
}

async function confirmPage(followId: string, token: string, locale: Locale) {
  const asked = await findAskedFollow(followId, now());
  if (!asked) {
    responseContext.status(410);
    return <FollowExpired locale={locale} />;
  }
  const { subscriber, follow, settings } = asked;
  return (
    <ConfirmView
      name={nameOfScope(follow.scope, await readPublishedChanges(), locale)}
      address={subscriber.address}
      settings={settings}
      token={token}
      locale={locale}
    />
  );
}

async function managePage(id: string, token: string, done: string | null, locale: Locale) {
  const subscriber = await findSubscriber(id);
  if (!subscriber) {
    responseContext.status(410);
    return <FollowExpired locale={locale} />;
  }
  const changes = await readPublishedChanges();
  return (
    <ManageView
      subscriber={subscriber}
      follows={subscriber.follows.map(({ id: followId, scope, confirmedAt }) => ({
        id: followId,
        name: nameOfScope(scope, changes, locale),
        isConfirmed: confirmedAt !== null,
      }))}
      done={done === "confirmed" || done === "saved" ? done : null}
      token={token}
      locale={locale}
    />
  );
}

/** The page of a link in a mail. It shows what would be done; only its buttons do it. */
export default async function Page(props: FollowProps) {
  const { token = "" } = await props.params;
  const done = valueOf(await props.searchParams, "done");
  const link = processAlertLinks().read(token);
  return followPage(
    props,
    (language) => followLinkAddress(token, language),
    ({ locale }) => {
      if (!link) {
        responseContext.status(404);
        return <FollowUnknown locale={locale} />;
      }
      return link.purpose === "confirm"
        ? confirmPage(link.id, token, locale)
        : managePage(link.id, token, done, locale);
    },
  );
}
