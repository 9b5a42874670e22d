import type { EmbedSize } from "@/lib/format/addresses/embed-addresses";

type Props = {
  /** The URL of the card. */
  src: string;
  title: string;
  size: EmbedSize;
};

/** The HTML for another site's page: a frame of fixed height that narrows with the page. */
export function FrameCode({ src, title, size }: Props) {
  return (
    <iframe
      src={src}
      width={size.width}
      height={size.height}
      title={title}
      loading="lazy"
      style={{ border: 0, maxWidth: "100%" }}
    />
  );
}
