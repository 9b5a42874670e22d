/** The publisher in whose name the measurements write, into a database of their own. */
import { Editor } from "@/lib/domain/editing/editor";

export const benchEditor = Editor.signedIn({ accountId: "bench", name: "bench", role: "publisher" });
