import { DutyDrawing } from "./duty-mark";
import { dutyStates } from "@/lib/domain/measures/duty-states";
import { effects, stages } from "@/lib/domain/record/record";
import { EffectDrawing } from "./effect-sign";
import { StageDrawing } from "./stage-sign";

/** The drawings of all signs, once in the document: a board has more than a hundred of them. */
export function SignDefs() {
  return (
    <svg aria-hidden="true" width="0" height="0" style={{ position: "absolute" }}>
      <defs>
        {stages.map((stage) => (
          <g key={stage} id={`stage-${stage}`}>
            <StageDrawing stage={stage} />
          </g>
        ))}
        {effects.map((effect) => (
          <g key={effect} id={`effect-${effect}`} fill="none" stroke="var(--ink)" strokeWidth={1.4}>
            <EffectDrawing effect={effect} />
          </g>
        ))}
        {dutyStates.map((state) => (
          <g key={state} id={`duty-${state}`} fill="none" stroke="var(--ink)" strokeWidth={1.4}>
            <DutyDrawing state={state} />
          </g>
        ))}
      </defs>
    </svg>
  );
}
