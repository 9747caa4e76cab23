/** What a made-up document holds beside its frame; each part as the standard's own examples write it. */
export type DocumentParts = {
  readonly sections: string;
  readonly targets?: string;
  readonly head?: string;
  readonly service?: string;
};

const TARGET = `<recordTarget><patientRole>
  <id root="2.16.840.1.113883.19.5" extension="4711"/>
  <patient>
    <name use="L"><given>Ada</given><family>Example</family></name>
    <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/>
    <birthTime value="19500517"/>
  </patient>
</patientRole></recordTarget>`;

export const target = (family: string, number: string): string =>
  TARGET.replace("Example", family).replace('extension="4711"', `extension="${number}"`);

/** A document of C-CDA: one patient unless the parts say otherwise. */
export const ccda = ({
  sections,
  targets = TARGET,
  head = '<?xml version="1.0" encoding="UTF-8"?>\n',
  service = "",
}: DocumentParts) =>
  `${head}<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sdtc="urn:hl7-org:sdtc">
<typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summarization of Episode Note"/>
${targets}${service}
<component><structuredBody>${sections}</structuredBody></component>
</ClinicalDocument>`;

/** A section of results with its text and its entries. */
export const results = (entries: string, text = "<text/>"): string => `<component><section>
<templateId root="2.16.840.1.113883.10.20.22.2.3.1"/>
<code code="30954-2" codeSystem="2.16.840.1.113883.6.1"/><title>Results</title>${text}${entries}
</section></component>`;

/** An organizer of results: a laboratory's order. */
export const organizer = (observations: string, more = ""): string => `<entry><organizer classCode="BATTERY" moodCode="EVN">
<templateId root="2.16.840.1.113883.10.20.22.4.1"/><statusCode code="completed"/>${more}
${observations}</organizer></entry>`;

export type ObservationParts = {
  readonly code?: string;
  readonly value?: string;
  readonly status?: string;
  readonly time?: string;
  readonly range?: string;
  readonly more?: string;
  readonly attributes?: string;
};

export const B2M_CODE =
  '<code code="1952-1" codeSystem="2.16.840.1.113883.6.1" displayName="Beta-2-Microglobulin [Mass/volume] in Serum"/>';

/** One result observation: serum B2M 2.40 mg/L on 1 March 2026 unless the parts say otherwise. */
export const observation = ({
  code = B2M_CODE,
  value = '<value xsi:type="PQ" value="2.40" unit="mg/L"/>',
  status = '<statusCode code="completed"/>',
  time = '<effectiveTime value="202603010815-0500"/>',
  range = "",
  more = "",
  attributes = "",
}: ObservationParts = {}): string => `<component><observation classCode="OBS" moodCode="EVN"${attributes}>
<templateId root="2.16.840.1.113883.10.20.22.4.2"/><id root="2.16.840.1.113883.19.9" extension="R-1"/>
${code}${status}${time}${value}${more}${range}</observation></component>`;

export const range = (inside: string): string =>
  `<referenceRange><observationRange>${inside}</observationRange></referenceRange>`;
