import { SeenPage, seenMetadata } from "@/app/seen-page";

// Moments have no end: made per request.
export const dynamic = "force-dynamic";

export { SeenPage as default, seenMetadata as generateMetadata };
