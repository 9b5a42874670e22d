import { FollowSent } from "@/components/follow/follow-view";
import { followSentAddress } from "@/lib/format/addresses/follow-addresses";
import { followMetadata, followPage, type FollowProps } from "../follow-frame";

export function generateMetadata(props: FollowProps) {
  return followMetadata(props, "sentTitle");
}

export default function Page(props: FollowProps) {
  return followPage(props, followSentAddress, ({ locale }) => <FollowSent locale={locale} />);
}
