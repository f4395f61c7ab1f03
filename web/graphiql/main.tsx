import "graphiql/setup-workers/vite";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { buildSchema } from "graphql";
import { createRoot } from "react-dom/client";
import contract from "../../schema.graphql?raw";

/**
 * To try the contract by hand, with the login of this browser. Built by us, so that it asks nothing of the outside; it
 * reads the contract as it was built, since the question for it is deeper than the server's limits.
 */
const place = document.getElementById("page");
const schema = buildSchema(contract);
if (place) createRoot(place).render(<GraphiQL schema={schema} fetcher={createGraphiQLFetcher({ url: "/graphql" })} />);
