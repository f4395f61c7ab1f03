import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { addTie, changeTie, removeTie } from "./change-ties";
import {
  AddTieInput,
  ChangeTieInput,
  EraseNetworksInput,
  RemoveNetworkInput,
  RecordNetworkInput,
  RemoveTieInput,
} from "./network.inputs";
import { networkQuestion } from "./network.question";
import { NetworkPage } from "./network.types";
import { recordNetwork } from "./record-network";
import { eraseNetworks, removeNetwork } from "./remove-network";

@Resolver()
export class NetworkResolver {
  @Authorized<Permission>(networkQuestion.may)
  @Query(() => NetworkPage, { description: "The network circles of one participant, at every moment" })
  network(@Arg("participantId", () => ID) participantId: string, @Ctx() ctx: Context): Promise<Told<NetworkPage>> {
    return ask(ctx, networkQuestion, { participantId });
  }

  @Authorized<Permission>("network.write")
  @Mutation(() => Done, {
    description:
      "Begins as a copy of the newest. CONFLICT without consent for NETWORK, or when it is not the latest day",
  })
  recordNetwork(@Arg("input", () => RecordNetworkInput) input: RecordNetworkInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordNetwork(act, input));
  }

  @Authorized<Permission>("network.write")
  @Mutation(() => Done)
  addTie(@Arg("input", () => AddTieInput) input: AddTieInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => addTie(act, input));
  }

  @Authorized<Permission>("network.write")
  @Mutation(() => Done)
  changeTie(@Arg("input", () => ChangeTieInput) input: ChangeTieInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => changeTie(act, input));
  }

  @Authorized<Permission>("network.write")
  @Mutation(() => Done)
  removeTie(@Arg("input", () => RemoveTieInput) input: RemoveTieInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeTie(act, input));
  }

  @Authorized<Permission>("network.write")
  @Mutation(() => Done, { description: "Takes the newest moment away" })
  removeNetwork(@Arg("input", () => RemoveNetworkInput) input: RemoveNetworkInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeNetwork(act, input));
  }

  @Authorized<Permission>("network.write")
  @Mutation(() => Done, { description: "Erases every moment; needs no consent" })
  eraseNetworks(@Arg("input", () => EraseNetworksInput) input: EraseNetworksInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => eraseNetworks(act, input));
  }
}
