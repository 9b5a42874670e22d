/** A project in which `next build` has just ended, with the finished build's own files: to finish builds of. */
import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import path from "node:path";
import { finishBuild, finishedBuild } from "../../scripts/builds.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** The folder of the project, within this one so that its servers find the packages. */
export function builtProject(): string {
  const project = mkdtempSync(path.join(root, "tmp/project-"));
  for (const place of ["public", "prisma"])
    cpSync(path.join(finishedBuild().folder, place), path.join(project, place), { recursive: true });
  return project;
}

/** Finishes a build of the project as it is now, and returns its folder. */
export function finishBuildOf(project: string, id: string): Promise<string> {
  const { folder: built } = finishedBuild();
  cpSync(path.join(built, ".next"), path.join(project, ".next"), { recursive: true });
  const bundle = async (folder: string) => {
    for (const name of readdirSync(built).filter((each) => each.endsWith(".mjs")))
      cpSync(path.join(built, name), path.join(folder, name));
  };
  return finishBuild(id, bundle, project);
}
