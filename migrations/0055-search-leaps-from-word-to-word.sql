-- Words that seldom stand together, and words of years long ago, are found without going through all that have one of them.
drop function disclosure.newest_matches(tsquery[], integer, timestamptz, timestamptz, integer, timestamptz, uuid);

create function disclosure.expected_matches(condition text) returns numeric
language plpgsql volatile as $$
declare
  plan json;
begin
  execute 'explain (format json) select from disclosure.search_entry entry where ' || condition into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric;
end $$;
comment on function disclosure.expected_matches is 'How many publications the statistics expect to meet a condition; costs as much as planning it. The condition is made by disclosure.newest_matches, with every word of it quoted.';
grant execute on function disclosure.expected_matches to minhbach_app;

-- Walks back in time and stops when enough is found: the last month, three before it, the year, then all before at once,
-- or year by year where that has very many hits; quarter after quarter of what the statistics call common. A year with
-- very many is not sorted but taken month by month. So neither a word that stands in every document nor one that stands
-- in none makes it read or sort them all. The statistics decide the strides alone, never what is found.
create function disclosure.newest_matches(
  questions jsonb,
  wanted integer,
  since timestamptz default null,
  until timestamptz default null,
  after_tier integer default 1,
  after_at timestamptz default null,
  after_id uuid default null,
  common integer default 20000
) returns table (tier integer, published_at timestamptz, publication_id uuid)
language plpgsql stable set enable_seqscan = off as $$
declare
  many constant integer := 400;
  first_month timestamp;
  last_month timestamp;
  high timestamp;
  low timestamp;
  stride text;
  rest_is_dense boolean;
  is_common boolean;
  dense_year timestamp;
  terms text;
  span text;
  before tsquery;
  ats timestamptz[];
  ids uuid[];
  got integer;
  missing integer := wanted;
begin
  select date_trunc('month', greatest(min(entry.published_at), since) at time zone 'UTC'),
      date_trunc('month', least(max(entry.published_at), until) at time zone 'UTC')
    into first_month, last_month from disclosure.search_entry entry;
  for rank in 1 .. jsonb_array_length(questions) loop
    exit when missing <= 0;
    if rank >= after_tier then
      -- Each word is a condition of its own, behind that of the time: so the index leaps from one to the next instead of
      -- going through all that have some of the words, and never beyond the time.
      select string_agg(format('entry.words @@ %L::tsquery', term), ' and ' order by place) into terms
        from jsonb_array_elements_text(questions -> (rank - 1)) with ordinality as asked (term, place);
      high := last_month;
      if rank = after_tier and after_at is not null then
        high := least(high, date_trunc('month', after_at at time zone 'UTC'));
      end if;
      stride := 'month';
      rest_is_dense := since is not null;
      dense_year := null;
      is_common := null;
      while missing > 0 and high >= first_month loop
        low := case stride
          when 'month' then high
          when 'quarter' then high - interval '2 months'
          when 'year' then date_trunc('year', high)
          else first_month end;
        span := case stride
          when 'year' then format('''#y:%s''', to_char(high, 'YYYY'))
          when 'rest' then null
          else (select string_agg(format('''#m:%s''', to_char(month, 'YYYY-MM')), ' | ')
            from generate_series(low, high, interval '1 month') as month) end;
        execute concat('select array_agg(hit.published_at), array_agg(hit.publication_id) from (
            select entry.published_at, entry.publication_id from disclosure.search_entry entry where ',
            'entry.words @@ ' || quote_literal(span) || '::tsquery and ', terms,
            case when stride <> 'month' then ' limit ' || many end, ') hit')
          into ats, ids;
        if stride <> 'month' and cardinality(ids) = many then
          if stride = 'rest' then
            rest_is_dense := true;
            stride := 'year';
          else
            dense_year := date_trunc('year', low);
            stride := 'month';
          end if;
          continue;
        end if;
        if ids is not null then
          -- What an earlier question found is looked for only among those that are given.
          return query
            select rank, hit.at, hit.id from unnest(ats, ids) as hit (at, id)
            where hit.at < (high + interval '1 month') at time zone 'UTC'
              and (since is null or hit.at >= since) and (until is null or hit.at < until)
              and (rank <> after_tier or after_at is null or (hit.at, hit.id) < (after_at, after_id))
              and (before is null or not exists (
                select from disclosure.search_entry entry
                where entry.publication_id = hit.id and entry.words @@ before
                offset 0
              ))
            order by hit.at desc, hit.id desc limit missing;
          get diagnostics got = row_count;
          missing := missing - got;
        end if;
        if is_common is null and missing > 0 then
          is_common := disclosure.expected_matches(terms) > common;
        end if;
        high := low - interval '1 month';
        stride := case
          when date_trunc('year', high) = dense_year then 'month'
          when is_common then 'quarter'
          when rest_is_dense then 'year'
          when stride = 'month' then 'quarter'
          when stride = 'quarter' then 'year'
          else 'rest'
        end;
      end loop;
    end if;
    before := coalesce(before || all_of.question, all_of.question)
      from (select string_agg(term, ' & ')::tsquery as question
        from jsonb_array_elements_text(questions -> (rank - 1)) as term) as all_of;
  end loop;
end $$;
comment on function disclosure.newest_matches is 'The hits of several questions within a time, those of the first question first and the newest first in each; what two questions find is given to the first. questions: lists of terms, each the text of a tsquery of one word; a hit has all terms of its question. common: of so many expected hits a question is walked in small strides, which changes nothing in what it finds.';
grant execute on function disclosure.newest_matches to minhbach_app;
