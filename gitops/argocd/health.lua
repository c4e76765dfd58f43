-- The health of a CloudResourceRequest for Argo CD. Waiting for a ruling may take days and is no failure: it is
-- Suspended, which says that somebody else has to act, and by when. Only what the unit or the provider has to mend is
-- Degraded.
local hs = {status = "Progressing", message = "The operator has not seen it yet."}
local status = obj.status
if status == nil or status.conditions == nil then
  return hs
end
if status.observedGeneration ~= nil and obj.metadata.generation ~= nil and status.observedGeneration < obj.metadata.generation then
  hs.message = "The newest edit is not on record yet."
  return hs
end
local found = {}
for _, c in ipairs(status.conditions) do
  found[c.type] = c
end
local stalled, ready = found["Stalled"], found["Ready"]
if stalled ~= nil and stalled.status == "True" then
  hs.status = "Degraded"
  hs.message = stalled.message
elseif status.phase == "Rejected" then
  hs.status = "Degraded"
  hs.message = "The application was rejected: correct it and apply again, or delete it."
elseif status.phase == "Terminated" then
  hs.status = "Healthy"
  hs.message = "The service has ended."
elseif ready ~= nil and ready.status == "True" then
  hs.status = "Healthy"
  hs.message = ready.message
elseif status.next ~= nil and status.next.party ~= nil then
  hs.status = "Suspended"
  hs.message = status.next.party .. " has to do " .. status.next.stage
  if status.next.due ~= nil then
    hs.message = hs.message .. " by " .. status.next.due
  end
elseif ready ~= nil then
  hs.message = ready.message
end
return hs
