import { may } from "@scai/common/account/session.ts";
import { computed } from "@preact/signals";

export * from "@scai/common/account/session.ts";

export const mayPlan = computed(() => may("platform.plan"));
export const mayAdminister = computed(() => may("platform.administer"));
