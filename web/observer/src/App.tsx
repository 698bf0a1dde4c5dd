/** The page: picks a run and shows it. */
export function App() {
  return <main>ScAi Observer</main>;
}
