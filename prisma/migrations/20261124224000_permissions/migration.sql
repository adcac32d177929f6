-- Versions of the procedure that were kept before say nothing about who may do what: the usual rules hold.
update "procedure" set "body" = "body" || jsonb_build_object(
  'permissions', '{}'::jsonb,
  'groups', coalesce((
    select jsonb_agg('{"members": []}'::jsonb || g.value order by g.ordinality)
    from jsonb_array_elements("body" -> 'groups') with ordinality g
  ), '[]'::jsonb)
);
