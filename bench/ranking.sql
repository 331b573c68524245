/* The one query that a list of whom to get in touch with comes down to: of everyone with a cadence
the last contact up to today, and the latest of them, relative to the cadence, first. */
SELECT handle, last, round((julianday('2026-03-18') - julianday(last) - days) / days, 2) AS late
FROM (SELECT p.handle, p.name,
        CASE p.every WHEN '1w' THEN 7 WHEN '2w' THEN 14 WHEN '3w' THEN 21 WHEN '6w' THEN 42
          WHEN '1m' THEN 30 WHEN '2m' THEN 61 WHEN '1q' THEN 91 WHEN '6m' THEN 182 END AS days,
        ifnull((SELECT substr(moment, 1, 10) FROM contact WHERE party_id = p.id
          AND moment < '2026-03-18Z' ORDER BY moment DESC LIMIT 1), p.added) AS last
      FROM party p WHERE p.every IS NOT NULL AND (p.ended IS NULL OR p.ended > '2026-03-18'))
WHERE late >= 0 ORDER BY late DESC, name LIMIT 20;
