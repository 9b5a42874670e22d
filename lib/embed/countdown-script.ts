/**
 * What keeps the figures of an embedded countdown true in the browser: the rules of lib/domain/countdown-parts.ts,
 * written out because no bundle may be sent with a card (tests/unit/embed holds the two together).
 *
 * The figures change once a minute at most, a moment after it is full: on the full minute itself nothing is less yet. They give way to the date in words when the reader's clock is off by more
 * than five minutes, and once the event has begun; for who prefers reduced motion they are set right once and stand.
 */
export const countdownScript = `(()=>{
const at=document.querySelector("[data-first-day]");
if(!at)return;
const{firstDay,zone,startsAt,madeAt,words}=at.dataset,names=JSON.parse(words),instead=at.nextElementSibling;
const dayNow=now=>{
const part={};
for(const{type,value}of new Intl.DateTimeFormat("en",{timeZone:zone,year:"numeric",month:"2-digit",day:"2-digit"}).formatToParts(now))part[type]=value;
return Date.UTC(part.year,part.month-1,part.day)};
const parts=now=>{
if(!startsAt){const days=Math.round((Date.parse(firstDay)-dayNow(now))/864e5);return days>0?[["days",days]]:null}
const left=startsAt-now,hours=Math.floor(left/36e5);
if(left<=0)return null;
return hours>=48?[["days",Math.floor(hours/24)],["hours",hours%24]]:[["hours",hours],["minutes",Math.floor(left%36e5/6e4)]]};
const trusted=Math.abs(Date.now()-madeAt)<=3e5;
const tick=()=>{
const now=trusted?parts(Date.now()):null;
at.hidden=!now;instead.hidden=!!now;
if(now)at.replaceChildren(...now.map(([unit,count])=>{
const span=document.createElement("span"),figure=document.createElement("b");
figure.textContent=count;span.append(figure," "+names[unit][count===1?0:1]);
return span}))};
tick();
if(!trusted||matchMedia("(prefers-reduced-motion: reduce)").matches)return;
const next=()=>setTimeout(()=>{tick();next()},60001-Date.now()%6e4);
next();
document.addEventListener("visibilitychange",()=>{if(document.visibilityState==="visible")tick()})
})()`;
