import { wordsOf } from "@scai/common/api/problem.ts";
import { toast } from "@scai/common/components/Toast.tsx";

/** Does something for the reader; what goes wrong is said in a toast. Whether it went well. */
export async function act<T>(work: Promise<T>, done: (result: T) => string | null): Promise<boolean> {
  try {
    const words = done(await work);
    if (words) {
      toast(words);
    }
    return true;
  } catch (error) {
    toast(wordsOf(error), "error");
    return false;
  }
}
