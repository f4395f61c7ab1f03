import "graphiql/setup-workers/vite";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";

/** To try the contract by hand, with the login of this browser. Built by us, so that it asks nothing of the outside. */
const place = document.getElementById("page");
if (place) createRoot(place).render(<GraphiQL fetcher={createGraphiQLFetcher({ url: "/graphql" })} />);
