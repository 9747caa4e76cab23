/**
 * What documents are made of, for the packer to point at: what is rare first, what stands in every document last. It is part of the
 * format: packed texts can be read only with the very same, so it is frozen (`tests/persistence/packing`), and another one is another
 * version of the document.
 */
export const DICTIONARY = new TextEncoder().encode(
  [
    "b2m-urine-creatinine b2m-urine-24h b2m-csf b2m-serum-post-dialysis creatinine-serum calcium-serum albumin-serum ldh-serum",
    "crp-serum m-protein-serum kappa-flc-serum lambda-flc-serum hemoglobin-blood platelets-blood lymphocytes-blood igm-serum",
    "mg/mol{creat} ug/g{creat} ug/d mg/d 10*9/L nmol/L umol/L mmol/L U/L g/L g/dL ug/L ug/mL ng/mL mg/dL",
    `,{"input":"ecog","value":"absent","source":"clinic","setOn":"20`,
    `,"setAsides":[{"id":" ,"stagingInputs":[{"id":" ,"boardNotes":[{"id":" ,"nextTests":[{"id":" ,"reviews":[{"id":"`,
    `"kind":"question","text":" "kind":"conclusion","observationId":" "patientId":" "why":" "by":" "verdicts": "until":" "every":"P3M"`,
    `"RegisteredPatient","EditedPatient","AmendedResult","WithdrewResult","RestoredBackup","Undid","BeganChain","Imported",{"after":["`,
    `{"after":[],"earlier":{"until":"2026-01-01T08:00:00.000Z"}}],"except":["observations `,
    `"lines":[{"id":"","states":[{"revision":1,"recordedAt":"","regimen":"VRd","startedOn":"","stoppedOn":"","stopReason":"`,
    `"bestResponse":"very-good-partial"}]}],"events":[{"id":"","states":[{"revision":1,"recordedAt":"","kind":"infection","on":"","note":"`,
    `"knownAs":[ "spellings":[ "synthetic":true "code":"undo-restore" "code":"restored-again","madeOn":" "code":"undo-import"`,
    `"reasons":["",{"code":"undo"},{"code":"import"}],{"collectedAt":"08:30"}],"urinePh":"6.5","comment":"","author":"`,
    `unknown other male smoldering-myeloma mgus chronic-lymphocytic-leukemia waldenstrom-macroglobulinemia lymphoma al-amyloidosis`,
    `entered-in-error preliminary corrected Laboratory Hospital Clinic Chemistry Institute Immunoturbidimetry Nephelometry`,
    ` Chemiluminescence ELISA Cobas Atellica Alinity at-diagnosis baseline after-treatment surveillance 2023 2024 2025 2026 2027`,
    `{"b2m-patient":6,"checksum":"","content":{"id":"","patient":[{"revision":1,"recordedAt":"2026-01-01T08:00:00.000Z","familyName":"`,
    `","givenName":"","recordNumber":"","birthDate":"19","sex":"male","sex":"female","diagnosis":"multiple-myeloma","diagnosedOn":"202`,
    `","archived":true},{"revision":2,"recordedAt":"202`,
    `","archived":false}],"shared":[{"measurand":"b2m-serum","unit":"mg/L","laboratory":"","method":"","intervalLow":"0.8",`,
    `"intervalHigh":"2.2","purpose":"during-treatment","status":"final"}],"results":["`,
    ` 0 1.00 2026-01-01 m"," 0 2.00 2026-02-01 m"," 0 3.00 2026-03-01 m"," 0 4.00 2026-04-01 ."," 1 2.00 2026-06-15 .",`,
    `Z"," 0 2.00 2026-02-01 ."],"chain":{"deeds":["RecordedResult"],"links":["m 0","mn 0"]}}}`,
  ].join(""),
);
