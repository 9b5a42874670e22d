/** After each file of tests, also where the next one shares its modules. */
import { afterAll } from "vitest";
import { removeDatabases } from "./database";

afterAll(removeDatabases);
