-- Versions of the procedure that were kept before name no support hours and no rotas: services are always supported.
update "procedure" set "body" = "body" || jsonb_build_object(
  'rotas', '[]'::jsonb,
  'services', coalesce((
    select jsonb_agg('{"support": null}'::jsonb || s.value order by s.ordinality)
    from jsonb_array_elements("body" -> 'services') with ordinality s
  ), '[]'::jsonb)
);
