import { createRoot } from "react-dom/client";
import { Line, LineChart, XAxis, YAxis } from "recharts";
import { createStore } from "zustand/vanilla";

// The least that can be made of what this app is made of: one heading, one sentence, one chart of twenty values out of a store.
const store = createStore(() => ({ values: Array.from({ length: 20 }, (_, at) => ({ at, value: 2 + Math.sin(at) })) }));

createRoot(document.getElementById("root") ?? document.body).render(
  <main>
    <h1>An empty page of the same stack</h1>
    <p>Against it the first paints of the app are held: the same libraries, one chart, no styles, no storage and nothing else.</p>
    <LineChart width={600} height={300} data={store.getState().values}>
      <XAxis dataKey="at" />
      <YAxis />
      <Line dataKey="value" isAnimationActive={false} />
    </LineChart>
  </main>,
);
