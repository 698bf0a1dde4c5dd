import { Button } from "../components/Button.tsx";
import { Facts } from "../components/Facts.tsx";
import { toast } from "../components/Toast.tsx";
import { parseTime, utcText } from "../time.ts";
import { useState } from "preact/hooks";
import { client } from "../api/client.ts";
import { ApiError, wordsOf } from "../api/problem.ts";
import { TextField } from "../forms/TextField.tsx";
import { useLoaded } from "../useLoaded.ts";
import { account } from "./session.ts";

interface Session {
  id: string;
  begunAt: string;
  usedAt: string;
  address: string;
  agent: string;
  isCurrent: boolean;
}

/** One's own account: password and sessions. */
export default function AccountView() {
  const sessions = useLoaded((signal) => client.get<Session[]>("sessions", {}, signal), []);
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [failure, setFailure] = useState<ApiError | null>(null);
  const caller = account.value!;
  const change = async (event: Event) => {
    event.preventDefault();
    try {
      await client.change("PUT", "accounts/me/password", { oldPassword: old, newPassword: fresh });
      setOld("");
      setFresh("");
      setFailure(null);
      toast("The password is changed; your other sessions have ended.");
      sessions.reload();
    } catch (error) {
      setFailure(error instanceof ApiError ? error : new ApiError(wordsOf(error), 0));
    }
  };
  return (
    <div class="view-column scrolls">
      <h1 class="view-title">My account</h1>
      <div class="columns">
        <section class="facts-box"><h2>{caller.name}</h2>
          <Facts items={[["Roles", caller.roles.join(", ")], ["Number", <code>{caller.id}</code>]]} /></section>
        <form class="facts-box" onSubmit={change}>
          <h2>Password</h2>
          <TextField label="Old password" type="password" value={old} onChange={setOld} autocomplete="current-password" error={failure?.fields["oldPassword"]} required />
          <TextField label="New password" type="password" value={fresh} onChange={setFresh} autocomplete="new-password" error={failure?.fields["newPassword"]} required
            hint="At least 8 characters, 15 or more are advised." />
          {failure && <p class="notice wrong" role="alert">{failure.message}</p>}
          <button type="submit" class="button primary">Change the password</button>
        </form>
      </div>
      <h2>Sessions</h2>
      {sessions.error && <p class="notice wrong">{sessions.error}</p>}
      <table class="plain framed">
        <thead><tr><th>Begun</th><th>Last used</th><th>From</th><th>Browser or program</th><th /></tr></thead>
        <tbody>{(sessions.value ?? []).map((session) => (
          <tr key={session.id}>
            <td class="nowrap">{utcText(parseTime(session.begunAt))}</td><td class="nowrap">{utcText(parseTime(session.usedAt))}</td><td class="nowrap">{session.address}</td><td>{session.agent}</td>
            <td class="nowrap">{session.isCurrent ? "this one" : <Button onClick={() => {
              client.change("DELETE", `sessions/${session.id}`).then(sessions.reload, (error) => toast(wordsOf(error), "error"));
            }}>End</Button>}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}
