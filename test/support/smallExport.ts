import type { ExportRows } from './caseloadFiles';

const agency = 'Aberwern Social Services';
const [nest, huw, lena, owen] = ['nest.parry', 'huw.rees', 'lena.cole', 'owen.pugh'].map((name) => `${name}@council.example`);
const member = {
  core_group_ref: 'CG-9001',
  agency,
  child_refs: '',
  from: '2026-10-05',
  to: '',
  language_spoken: 'en',
  language_written: 'en',
  in_teams: 'Y',
  safe_contact: '',
};

/** One core group with one child, registered on 5 October 2026, as at 20 November 2026. */
export const smallExport: ExportRows = {
  'core-groups.csv': [
    {
      core_group_ref: 'CG-9001',
      local_authority: 'Aberwern',
      team: 'East',
      coordinator_email: nest ?? '',
      manager_email: huw ?? '',
      senior_manager_email: lena ?? '',
      conference_chair_email: owen ?? '',
    },
  ],
  'children.csv': [
    {
      child_ref: 'CH-90001',
      core_group_ref: 'CG-9001',
      given_name: 'Mabli',
      family_name: 'Enghraifft',
      date_of_birth: '2019-05-02',
      expected_date_of_delivery: '',
      registered_on: '2026-10-05',
      categories: 'neglect',
      status: 'registered',
      home_authority: '',
      looked_after: 'N',
      missing_since: '',
      confidential_address: 'N',
      deregistered_on: '',
    },
  ],
  'members.csv': [
    { ...member, name: 'Nest Parry', email: nest ?? '', role: 'co-ordinator' },
    { ...member, name: 'Huw Rees', email: huw ?? '', role: 'manager' },
    { ...member, name: 'Owen Pugh', email: owen ?? '', role: 'conference-chair' },
    { ...member, name: 'Iona Bell', email: 'iona.bell@school.example', role: 'member', agency: 'Ysgol y Bryn' },
    { ...member, name: 'Carys Enghraifft', email: 'carys@mail.example', role: 'parent', agency: '' },
  ],
  'meetings.csv': [
    {
      core_group_ref: 'CG-9001',
      kind: 'initial',
      planned_for: '2026-10-14',
      held_on: '2026-10-14',
      cancelled: 'N',
      cancelled_reason: '',
      mode: 'in-person',
      chair_email: nest ?? '',
      record_sent_on: '2026-10-16',
    },
    {
      core_group_ref: 'CG-9001',
      kind: 'subsequent',
      planned_for: '2026-11-24',
      held_on: '',
      cancelled: 'N',
      cancelled_reason: '',
      mode: 'hybrid',
      chair_email: nest ?? '',
      record_sent_on: '',
    },
  ],
  'attendance.csv': [
    { core_group_ref: 'CG-9001', held_on: '2026-10-14', email: nest ?? '', status: 'present', report_received_on: '' },
    { core_group_ref: 'CG-9001', held_on: '2026-10-14', email: 'carys@mail.example', status: 'present', report_received_on: '' },
  ],
  'conferences.csv': [
    {
      child_ref: 'CH-90001',
      kind: 'initial',
      planned_for: '2026-10-05',
      held_on: '2026-10-05',
      decision: 'register',
      categories: 'neglect',
      chair_email: owen ?? '',
    },
  ],
  'visits.csv': [
    {
      child_ref: 'CH-90001',
      visited_at: '2026-11-10T15:30',
      by_email: nest ?? '',
      seen: 'Y',
      alone: 'Y',
      at_home: 'Y',
      bedroom: 'N',
      announced: 'Y',
      not_seen_reason: '',
      note: '',
    },
  ],
  'actions.csv': [
    {
      action_ref: 'AC-90001',
      core_group_ref: 'CG-9001',
      child_refs: 'CH-90001',
      outcome: 'Safe at home every night',
      text: 'Fit a stair gate',
      owner_email: 'carys@mail.example',
      set_on: '2026-10-14',
      due_on: '2026-11-27',
      status: 'open',
      completed_on: '',
      impact: '',
      if_not_done: '',
    },
  ],
  'staff.csv': [
    { name: 'Nest Parry', email: nest ?? '', role: 'co-ordinator', agency },
    { name: 'Huw Rees', email: huw ?? '', role: 'manager', agency },
    { name: 'Lena Cole', email: lena ?? '', role: 'senior-manager', agency },
    { name: 'Owen Pugh', email: owen ?? '', role: 'conference-chair', agency },
  ],
};
