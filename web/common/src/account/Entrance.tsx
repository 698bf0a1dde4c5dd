import { ThemeMenu } from "../components/ThemeMenu.tsx";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { client } from "../api/client.ts";
import { ApiError, wordsOf } from "../api/problem.ts";
import { TextField } from "../forms/TextField.tsx";
import { go, place } from "../route.ts";
import { parting, signIn } from "./session.ts";

/** What the page is of, and the command that makes a one-time token. */
export interface Product {
  product: string;
  task: string;
}

type Answer = { kind: "ok" | "wrong"; text: string };

const passwordHint = "At least 8 characters, 15 or more are advised; a sentence is good. The most common passwords are refused.";

/** For those who are not signed in: sign in, register, or set up the first administrator. */
export function Entrance({ product, task }: Product) {
  const chosen = place.value.parts[0];
  return (
    <div class="entrance">
      <header><Mark product={product} /><ThemeMenu /></header>
      <main>{chosen === "register" ? <Register /> : chosen === "setup" ? <SetUp task={task} /> : <SignIn />}</main>
      <footer><a href="docs" target="_blank" rel="noopener">Interface for programs</a></footer>
    </div>
  );
}

export function Mark({ product }: { product: string }) {
  return (
    <span class="mark">
      <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
        <circle cx="12" cy="12" r="4.2" />
        <ellipse cx="12" cy="12" rx="10.5" ry="4.2" transform="rotate(-28 12 12)" />
        <circle cx="20.800" cy="6.800" r="1.700" fill="currentColor" stroke="none" />
      </svg>
      <span>ScAi <b>{product}</b></span>
    </span>
  );
}

function SignIn() {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Card title="Sign in" action="Sign in" notice={parting.value} work={async () => {
      await signIn(name, password);
      return null;
    }} below={
      <>
        <p>No account yet? <a href="#/register">Register</a></p>
        <p>No accounts at all? <a href="#/setup">Set up the first administrator</a></p>
      </>
    }>
      {(fields) => (
        <>
          <TextField label="Name" value={name} onChange={setName} autocomplete="username" error={fields["name"]} focus required />
          <TextField label="Password" type="password" value={password} onChange={setPassword} autocomplete="current-password"
            error={fields["password"]} required />
        </>
      )}
    </Card>
  );
}

function Register() {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Card title="Register" action="Register" work={async () => {
      const answer = (await (await client.anonymous("accounts", { name, password, ...(email && { email }) })).json()) as { state: string };
      return answer.state === "active"
        ? "If the name was free, the account is yours: sign in with it."
        : "The request is registered. If the name was free, you can sign in as soon as an administrator has activated the account.";
    }} below={<p>Have an account? <a href="#/">Sign in</a></p>}>
      {(fields) => (
        <>
          <TextField label="Name" value={name} onChange={setName} autocomplete="username" error={fields["name"]} focus required
            hint="3 to 64 letters and digits; after the first also . _ - @" />
          <TextField label="E-mail" type="email" value={email} onChange={setEmail} autocomplete="email" error={fields["email"]}
            hint="May be left out; seen by administrators." />
          <TextField label="Password" type="password" value={password} onChange={setPassword} autocomplete="new-password"
            error={fields["password"]} hint={passwordHint} required />
        </>
      )}
    </Card>
  );
}

function SetUp({ task }: { task: string }) {
  const [token, setToken] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Card title="First administrator" action="Make the account" work={async () => {
      await client.anonymous("setup", { token: token.trim(), name, password });
      await signIn(name, password);
      go();
      return null;
    }} below={<p>Is there an administrator already? <a href="#/">Sign in</a></p>}>
      {(fields) => (
        <>
          <p class="muted">There are no accounts at first. On the machine that runs this server, get a one-time token, good for an hour:</p>
          <pre class="command">{task}</pre>
          <TextField label="One-time token" value={token} onChange={setToken} error={fields["token"]} focus required mono />
          <TextField label="Name" value={name} onChange={setName} autocomplete="username" error={fields["name"]} required />
          <TextField label="Password" type="password" value={password} onChange={setPassword} autocomplete="new-password"
            error={fields["password"]} hint={passwordHint} required />
        </>
      )}
    </Card>
  );
}

/** A form of its own; `work` answers what to say when it went well. */
function Card({ title, action, notice, work, below, children }: {
  title: string; action: string; notice?: string | null; work: () => Promise<string | null>; below: ComponentChildren;
  children: (fields: Readonly<Record<string, string>>) => ComponentChildren;
}) {
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setAnswer(null);
    try {
      const text = await work();
      setFields({});
      setAnswer(text ? { kind: "ok", text } : null);
    } catch (error) {
      setFields(error instanceof ApiError ? error.fields : {});
      setAnswer({ kind: "wrong", text: wordsOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="card" onSubmit={submit} aria-label={title}>
      <h1>{title}</h1>
      {notice && !answer && <p class="notice">{notice}</p>}
      {children(fields)}
      {answer && <p class={`notice ${answer.kind}`} role={answer.kind === "wrong" ? "alert" : "status"}>{answer.text}</p>}
      <button type="submit" class="button primary" disabled={busy}>{busy ? "One moment…" : action}</button>
      <div class="below">{below}</div>
    </form>
  );
}

