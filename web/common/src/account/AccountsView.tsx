import { Button } from "../components/Button.tsx";
import { Lamp, type LampState } from "../components/Lamp.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/States.tsx";
import { toast } from "../components/Toast.tsx";
import { shareText } from "../format.ts";
import { utcText, parseTime } from "../time.ts";
import { useEffect, useState } from "preact/hooks";
import { account as me } from "./session.ts";
import { client } from "../api/client.ts";
import { wordsOf } from "../api/problem.ts";
import { useLoaded } from "../useLoaded.ts";

type AccountState = "pending" | "active" | "banned" | "closed";

interface Account {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  roles: string[];
  createdAt: string;
}

const lamps: Readonly<Record<AccountState, LampState>> = { pending: "warning", active: "ok", banned: "error", closed: "off" };

/** Accounts, for administrators. */
export default function AccountsView() {
  const [state, setState] = useState("");
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const roles = useLoaded((signal) => client.get<{ name: string }[]>("roles", {}, signal), []);
  const load = async (after: string | null) => {
    try {
      const page = await client.get<{ accounts: Account[]; total?: number; next?: string }>("accounts", { state, after, most: 100 });
      setAccounts((known) => [...(after ? known ?? [] : []), ...page.accounts]);
      setNext(page.next ?? null);
      setTotal(page.total ?? null);
      setError(null);
    } catch (wrong) {
      setError(wordsOf(wrong));
    }
  };
  useEffect(() => void load(null), [state]);
  const act = async (work: Promise<unknown>, text: string) => {
    try {
      await work;
      toast(text);
    } catch (wrong) {
      toast(wordsOf(wrong), "error");
    }
    void load(null);
  };
  return (
    <div class="view-column scrolls">
      <div class="view-head">
        <h1>Accounts</h1><span class="spread" />
        <select class="select" aria-label="State" value={state} onChange={(event) => setState(event.currentTarget.value)}>
          <option value="">all states</option>
          {Object.keys(lamps).map((one) => <option key={one}>{one}</option>)}
        </select>
      </div>
      {error ? <ErrorState title="The accounts cannot be shown" detail={error} onRetry={() => void load(null)} />
        : !accounts ? <Skeleton />
        : accounts.length === 0 ? <EmptyState title="No such accounts">Choose another state; new ones register on the entrance of this page.</EmptyState>
        : (
          <table class="plain framed accounts">
            <thead><tr><th>Name</th><th>E-mail</th><th>State</th><th>Roles</th><th>Registered</th><th><span class="visually-hidden">What to do</span></th></tr></thead>
            <tbody>{accounts.map((one) => {
              const set = (to: AccountState, text: string) => void act(client.change("PUT", `accounts/${one.id}/state`, { state: to }), text);
              const own = one.id === me.value?.id;
              return (
                <tr key={one.id}>
                  <td><b>{one.name}</b>{own && " (you)"}</td><td>{one.email}</td><td><Lamp state={lamps[one.state]} text={one.state} /></td>
                  <td>
                    <select class="select" aria-label={`Role of ${one.name}`} value={one.roles[0] ?? ""} disabled={own || one.state === "closed"}
                      onChange={(event) => void act(client.change("PUT", `accounts/${one.id}/roles`, { roles: [event.currentTarget.value] }), `${one.name} is now ${event.currentTarget.value}.`)}>
                      {one.roles.length === 0 && <option value="">none</option>}
                      {(roles.value ?? one.roles.map((name) => ({ name }))).map((role) => <option key={role.name}>{role.name}</option>)}
                    </select>
                  </td>
                  <td>{utcText(parseTime(one.createdAt))}</td>
                  <td class="buttons">
                    {one.state === "pending" && <Button kind="primary" onClick={() => set("active", `${one.name} may sign in now.`)}>Activate</Button>}
                    {one.state === "banned" && <Button onClick={() => set("active", `${one.name} may sign in again.`)}>Let in again</Button>}
                    {!own && one.state !== "banned" && one.state !== "closed" && <Button onClick={() => set("banned", `${one.name} is shut out.`)}>Ban</Button>}
                    {!own && one.state === "active" && (
                      <Button onClick={() => void act(client.change("DELETE", `accounts/${one.id}/sessions`), `All sessions of ${one.name} have ended.`)}>End sessions</Button>
                    )}
                  </td>
                </tr>
              );
            })}</tbody>
          </table>
        )}
      {accounts && accounts.length > 0 && <p class="list-foot" role="status">{shareText(accounts.length, total ?? (next ? null : accounts.length))} accounts</p>}
      {next && <Button onClick={() => void load(next)}>More</Button>}
    </div>
  );
}
