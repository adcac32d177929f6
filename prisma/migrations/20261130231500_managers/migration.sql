-- Versions of the procedure that were kept before name nobody who manages a group or a service.
update "procedure" set "body" = "body" || jsonb_build_object(
  'services', coalesce((
    select jsonb_agg('{"manager": null}'::jsonb || s.value order by s.ordinality)
    from jsonb_array_elements("body" -> 'services') with ordinality s
  ), '[]'::jsonb),
  'groups', coalesce((
    select jsonb_agg('{"manager": null}'::jsonb || g.value order by g.ordinality)
    from jsonb_array_elements("body" -> 'groups') with ordinality g
  ), '[]'::jsonb)
);
