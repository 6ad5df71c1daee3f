-- as migrator
-- Search. Fuzzy operators are not leakproof, so no index serves them under row security: what is stored is tokens that can be compared as they
-- are, one row for each token of a person and member agency, and nearness is a matter of what is asked for (src/record/search).
-- The functions say the same as src/record/search/word-rules.ts and token-rules.ts; a test holds them to each other.

-- What is made here is the owner's, as everything is; the rows that are there are read as the migrator, from whom no policy hides them.
set local role arms_owner;

-- Words without diacritics, apostrophes and capitals, of letters and digits alone. Ranges and tables are written out, because what a locale
-- calls a letter or its small form differs from server to server.
create function search_words(raw text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(word order by at), '{}')
  from unnest(regexp_split_to_array(
    replace(replace(replace(replace(
      translate(
        regexp_replace(normalize(regexp_replace(raw, '[''’ʼ‘`´]', '', 'g'), NFKD), '[\u0300-\u036f]', '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒÞẞØøŁłĐđÐðĦħŦŧıςΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐЂЈЉЊЋЏ',
        'abcdefghijklmnopqrstuvwxyzæœþßoollddddhhttiσαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяєіґђјљњћџ'),
      'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+')) with ordinality as t (word, at)
  where word <> ''
$$;

-- How a word sounds, roughly, in English spelling: consonants that are spelt in more ways than one become one, vowels go unless they begin.
-- Null for words that are too short or of another script.
create function search_sounds(word text) returns text language plpgsql immutable parallel safe as $$
declare
  s text := word;
begin
  if word !~ '^[a-z]{3,}$' then
    return null;
  end if;
  s := regexp_replace(regexp_replace(regexp_replace(s, '^[kgp]n', 'n'), '^wr', 'r'), '^gh', 'g');
  s := regexp_replace(replace(s, 'ph', 'f'), 'gh|d(?=g)|c(?=k)', '', 'g');
  s := regexp_replace(regexp_replace(s, 'c(?=[eiy])', 's', 'g'), 'g(?=[eiy])', 'j', 'g');
  s := replace(translate(s, 'cqzv', 'kksf'), 'x', 'ks');
  s := translate(left(s, 1), 'eiouy', 'aaaaa') || regexp_replace(substr(s, 2), '[aeiouyhw]', '', 'g');
  return nullif(regexp_replace(s, '(.)\1+', '\1', 'g'), '');
end
$$;

-- A word with the name beside it, so that of all who share a common name those are found whose other name is near. A family name of several
-- words is also one word, as others write it.
create function search_name_tokens(family text, given text) returns setof text language sql immutable parallel safe as $$
  with word as (select search_words(family) as family, search_words(given) as given),
  whole as (
    select given, case when cardinality(family) > 1 then family || array_to_string(family, '') else family end as family from word)
  select f || ' ' || coalesce(g, '') from whole, unnest(family) f left join unnest(given) g on true
  union
  select g || ' ' || coalesce(f, '') from whole, unnest(given) g left join unnest(family) f on true
  union
  select '~' || search_sounds(w) from whole, unnest(family || given) w where search_sounds(w) is not null
$$;

-- Words that every other address has find nobody, and numbers are compared when the rest has been found.
create function search_address_tokens(address text, postcode text) returns setof text language sql immutable parallel safe as $$
  select w || ' ' from unnest(search_words(address)) w
  where length(w) > 1 and w !~ '[0-9]' and w <> all ('{avenue,close,court,crescent,drive,estate,flat,gardens,grove,hill,house,lane,park,place,road,room,square,st,street,terrace,the,way,of,and,floor,hostel}')
  union
  select array_to_string(search_words(postcode), '') || ' ' where cardinality(search_words(postcode)) > 0
$$;

-- One row a token, person and member agency. `tier` and the agency are those of what it follows from: what an agency keeps for itself has
-- tokens in its own set alone. Without foreign keys: the rows follow from others and are proved equal to a recount.
create table search_token (
  agency_id integer not null,
  token text collate "C" not null,
  person_id uuid not null,
  source text not null check (source in ('name', 'alias', 'born', 'identifier', 'address')),
  tier text not null default 'shared' check (tier in ('shared', 'own')),
  restricted boolean not null default false
);
-- Without the person, so that rows of one token share an entry of the index.
create index search_token_token on search_token (agency_id, token);
create index search_token_person on search_token (person_id);

-- Every token that a person has, as whoever asks may see what it follows from.
create view search_token_source with (security_invoker = true) as
  select p.id as person_id, p.agency_id, p.tier, 'name' as source, t.token
    from person p, search_name_tokens(p.family_name, p.given_names) as t (token)
  union all
  select p.id, p.agency_id, p.tier, 'born', '@' || to_char(p.born_on, 'YYYY-MM-DD') from person p
  union all
  select a.person_id, a.agency_id, a.tier, 'alias', t.token
    from person_alias a, search_name_tokens(a.family_name, a.given_names) as t (token) where a.valid_to is null
  union all
  select i.person_id, i.agency_id, i.tier, 'identifier', '#' || array_to_string(search_words(i.value), '')
    from person_identifier i where i.valid_to is null
  union all
  select d.person_id, d.agency_id, d.tier, 'address', t.token
    from person_address d, search_address_tokens(d.address, d.postcode) as t (token) where d.valid_to is null;

reset role;
insert into search_token (agency_id, token, person_id, source, tier, restricted)
select distinct s.agency_id, k.token, k.person_id, k.source, k.tier, s.restricted
from search_token_source k
join case_summary s on s.person_id = k.person_id and (k.tier = 'shared' or s.agency_id = k.agency_id);
set local role arms_owner;

-- As for case_summary: a row of one's own agency says by itself whether the case is restricted, and a member keeps the other members' rows
-- true. The settings are read once a statement, not once a row, and of a restricted row its readers are asked and not the memberships: a
-- common name has a thousand rows, and one that is restricted among them must not make PostgreSQL read every membership of the agency.
alter table search_token enable row level security;
alter table search_token force row level security;
create policy membership on search_token for all to arms_app
  using (agency_id = (select nullif(current_setting('app.agency', true), '')::integer) or exists (
    select from case_member m
    where m.person_id = search_token.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer))
  with check (exists (
    select from case_member m
    where m.person_id = search_token.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer));
create policy restriction on search_token as restrictive for all to arms_app
  using (case when agency_id = (select nullif(current_setting('app.agency', true), '')::integer)
    then not restricted or exists (select from case_reader r
      where r.person_id = search_token.person_id and r.valid_to is null
        and r.practitioner_id = nullif(current_setting('app.practitioner', true), '')::uuid)
    else exists (
      select from case_member m
      where m.person_id = search_token.person_id and m.valid_to is null
        and m.agency_id = nullif(current_setting('app.agency', true), '')::integer
        and (not m.restricted or exists (select from case_reader r
          where r.person_id = m.person_id and r.valid_to is null
            and r.practitioner_id = nullif(current_setting('app.practitioner', true), '')::uuid))) end)
  with check (exists (
    select from case_member m
    where m.person_id = search_token.person_id and m.valid_to is null
      and m.agency_id = nullif(current_setting('app.agency', true), '')::integer
      and (not m.restricted or exists (select from case_reader r
        where r.person_id = m.person_id and r.valid_to is null
          and r.practitioner_id = nullif(current_setting('app.practitioner', true), '')::uuid))));
create policy tier on search_token as restrictive for all to arms_app
  using (tier = 'shared' or agency_id = (select nullif(current_setting('app.agency', true), '')::integer))
  with check (tier = 'shared' or agency_id = (select nullif(current_setting('app.agency', true), '')::integer));

-- A token that is no longer so goes: it says nothing that other rows don't say, and those are never deleted.
grant select, insert, delete, update (restricted) on search_token to arms_app;
grant select on search_token_source to arms_app;
grant select on search_token, search_token_source to arms_auditor;
