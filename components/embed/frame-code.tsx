import type { EmbedSize } from "@/lib/format/addresses/embed-addresses";

type Props = {
  /** The address of the card, in full. */
  src: string;
  title: string;
  size: EmbedSize;
};

/** What another site writes into its page: a frame of one size that may get narrower with the page around it. */
export function FrameCode({ src, title, size }: Props) {
  return (
    <iframe src={src} width={size.width} height={size.height} title={title} loading="lazy" style={{ border: 0, maxWidth: "100%" }} />
  );
}
