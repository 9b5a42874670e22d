/** The publisher account that the benchmarks write as, in a temporary database. */
import { Editor } from "@/lib/domain/editing/editor";

export const benchEditor = Editor.signedIn({ accountId: "bench", name: "bench", role: "publisher" });
