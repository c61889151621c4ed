/** What is about no single group is noted under this name; the log finds the partition for it (`viewsPartition`). */
export const noGroup = 'none';
