import { FollowEnded } from "@/components/follow/follow-view";
import { followEndedAddress } from "@/lib/format/addresses/follow-addresses";
import { followMetadata, followPage, type FollowProps } from "../follow-frame";

export function generateMetadata(props: FollowProps) {
  return followMetadata(props, "endedTitle");
}

export default function Page(props: FollowProps) {
  return followPage(props, followEndedAddress, ({ locale }) => <FollowEnded locale={locale} />);
}
